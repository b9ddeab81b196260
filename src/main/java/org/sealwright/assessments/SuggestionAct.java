package org.sealwright.assessments;

import java.time.Instant;
import java.util.UUID;

/**
 * What an assessor did with a suggestion.
 *
 * @param words the reason; empty where the act needs none
 * @param target number of the finding, or the case or line whose words it went into
 */
public record SuggestionAct(Kind kind, String words, String target, UUID assessor, Instant at) {

    /** What can be done. */
    public enum Kind {
        FINDING,
        NOTED,
        SET_ASIDE,
        OPENED_AGAIN
    }
}
