package org.sealwright.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as the manufacturer reads it: with its reason, without what is for the body's people alone.
 *
 * @param words what the words of outcomes are called after: the kind, or that the seal was suspended at once
 * @param appealed whether it was contested
 */
public record MakerOutcome(
        UUID caseId,
        String caseNumber,
        CaseKind kind,
        String words,
        CaseState state,
        String product,
        Outcome outcome,
        @Nullable String level,
        @Nullable String scope,
        List<String> conditions,
        @Nullable String reason,
        @Nullable LocalDate until,
        Instant decidedAt,
        boolean appealed) {

    public MakerOutcome {
        conditions = List.copyOf(conditions);
    }

    /** Whether the holder may contest it on that day. */
    public boolean isContestable(LocalDate today, ZoneId zone) {
        return !appealed && kind.isContestable(outcome) && !today.isAfter(contestableUntil(zone));
    }

    /** The last day on which it may be contested. */
    public LocalDate contestableUntil(ZoneId zone) {
        return decidedAt.atZone(zone).toLocalDate().plusDays(Appeals.DAYS);
    }
}
