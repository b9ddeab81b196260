package org.sealwright.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as the manufacturer reads it: with its reason, without what is for the body's people alone.
 *
 * @param words what the words of outcomes are called after: the kind, or that the seal was suspended at once
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
        Instant decidedAt) {

    public MakerOutcome {
        conditions = List.copyOf(conditions);
    }
}
