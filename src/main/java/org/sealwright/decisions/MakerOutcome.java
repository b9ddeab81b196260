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

    /** The colour of its sign, the name of a style: what was given, put off or narrowed, taken away. */
    public String tone() {
        return switch (outcome) {
            case RETURN, DEFER -> "open";
            case REFUSE -> kind.takesAway() ? "pass" : "fail";
            case GRANT, LIMIT ->
                switch (kind) {
                    case SUSPEND, REDUCE -> "open";
                    case WITHDRAW -> "fail";
                    case TERMINATE -> "";
                    case GRANT, RENEW, EXTEND, REINSTATE, APPEAL -> "pass";
                };
        };
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
