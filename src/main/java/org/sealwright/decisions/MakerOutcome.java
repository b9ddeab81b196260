package org.sealwright.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision as the manufacturer reads it: with its reason, without what is for the body's people alone. */
public record MakerOutcome(
        UUID caseId,
        String caseNumber,
        CaseKind kind,
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
