package org.sealwright.seals;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.verification.SealLeaf.Event;

/**
 * What a decision that changes a seal's content asks for: a further version under the same number.
 *
 * @param event RENEWED, EXTENDED or NARROWED
 * @param certificate all that the new version shall say
 * @param validityMonths months from now for a renewal; {@code null} keeps the last day, never beyond the support period
 */
public record RevisionOrder(
        UUID caseId,
        Event event,
        Certificate certificate,
        @Nullable Integer validityMonths,
        @Nullable String publicReason) {

    public RevisionOrder {
        if (event != Event.RENEWED && event != Event.EXTENDED && event != Event.NARROWED) {
            throw new IllegalArgumentException(event + " makes no new version");
        }
        if (validityMonths != null && validityMonths < 1) {
            throw new IllegalArgumentException("A seal lives at least a month");
        }
    }
}
