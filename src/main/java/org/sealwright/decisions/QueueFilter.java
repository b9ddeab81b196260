package org.sealwright.decisions;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which cases a list shows. */
public enum QueueFilter {
    REVIEW(CaseState.OPEN, CaseState.IN_REVIEW),
    DECISION(CaseState.REVIEWED),
    DEFERRED(CaseState.DEFERRED),
    RETURNED(CaseState.RETURNED),
    DECIDED(CaseState.DECIDED),
    ENDED(CaseState.VOIDED, CaseState.CANCELLED);

    private final List<CaseState> states;

    QueueFilter(CaseState... states) {
        this.states = List.of(states);
    }

    public List<CaseState> states() {
        return states;
    }

    /** The word in addresses: {@code review}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The filter with this word, REVIEW for any other. */
    public static QueueFilter of(@Nullable String word) {
        return Arrays.stream(values())
                .filter(filter -> filter.word().equals(word))
                .findFirst()
                .orElse(REVIEW);
    }
}
