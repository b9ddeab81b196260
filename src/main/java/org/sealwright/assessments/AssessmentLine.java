package org.sealwright.assessments;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An evaluation in one line of a list. */
public record AssessmentLine(
        UUID id,
        String number,
        String maker,
        String product,
        String level,
        AssessmentState state,
        @Nullable String lead,
        @Nullable LocalDate due,
        int decided,
        int cases,
        int findingsOpen) {}
