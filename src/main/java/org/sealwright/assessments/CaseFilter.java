package org.sealwright.assessments;

import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which provisions the workspace lists: those with at least one case that the filter means. */
public enum CaseFilter {
    ALL,
    /** No verdict yet. */
    OPEN,
    FAILED,
    /** Judged by the person who asks. */
    MINE,
    /** Open again since a later revision touched what the verdict rested on. */
    CHANGED;

    /** Reads the word in an address; what is not known lists everything, so that an old bookmark leads somewhere. */
    public static CaseFilter of(@Nullable String word) {
        for (CaseFilter filter : values()) {
            if (filter.word().equals(word)) {
                return filter;
            }
        }
        return ALL;
    }

    /** The word in addresses and in the names of messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The query that keeps this filter in an address; empty where nothing is filtered. */
    public String query() {
        return this == ALL ? "" : "?show=" + word();
    }

    boolean lists(Collection<CaseVerdict.View> cases, UUID person) {
        return this == ALL || cases.stream().anyMatch(verdict -> means(verdict, person));
    }

    private boolean means(CaseVerdict.View verdict, UUID person) {
        return switch (this) {
            case ALL -> true;
            case OPEN -> verdict.outcome() == CaseOutcome.OPEN;
            case FAILED -> verdict.outcome() == CaseOutcome.FAIL;
            case MINE -> person.equals(verdict.assessor());
            case CHANGED -> !verdict.reopenedBecause().isEmpty();
        };
    }
}
