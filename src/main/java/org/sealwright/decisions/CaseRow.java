package org.sealwright.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list.
 *
 * @param since when it came into its state
 * @param openedAt when it was opened
 * @param outcome of its latest decision
 */
public record CaseRow(
        UUID id,
        String number,
        CaseKind kind,
        CaseState state,
        String product,
        String makerName,
        @Nullable String level,
        @Nullable String sealNumber,
        Instant since,
        Instant openedAt,
        @Nullable LocalDate deferredUntil,
        @Nullable String reviewer,
        @Nullable String certifier,
        @Nullable Outcome outcome) {}
