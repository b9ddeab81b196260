package org.sealwright.assessments;

import java.util.Map;
import java.util.Set;

/** Where an evaluation stands, and the only ways on. */
public enum AssessmentState {
    /** The plan is derived; nobody evaluates yet. */
    PLANNED,
    /** Assessors judge. */
    EVALUATING,
    /** Findings were sent; the manufacturer has to answer, or to freeze a new revision. */
    AWAITING_MANUFACTURER,
    /** Judged whole; the dossier has its digest. Only the reviewer, or a new revision, opens it again. */
    COMPLETED;

    private static final Map<AssessmentState, Set<AssessmentState>> WAYS_ON = Map.of(
            PLANNED, Set.of(EVALUATING),
            EVALUATING, Set.of(AWAITING_MANUFACTURER, COMPLETED),
            AWAITING_MANUFACTURER, Set.of(EVALUATING, COMPLETED),
            COMPLETED, Set.of(EVALUATING));

    public boolean leadsTo(AssessmentState next) {
        return WAYS_ON.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether assessors may write. */
    public boolean isOpen() {
        return this == EVALUATING || this == AWAITING_MANUFACTURER;
    }
}
