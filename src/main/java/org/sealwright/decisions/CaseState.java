package org.sealwright.decisions;

import java.util.Set;

/** Where a case stands, and the only ways on. */
public enum CaseState {
    /** Waits for somebody to review it. */
    OPEN,
    IN_REVIEW,
    /** Waits for the decision. */
    REVIEWED,
    DECIDED,
    /** Back in evaluation; opens again when that is complete. */
    RETURNED,
    /** Put off until a day; then it waits for the decision again. */
    DEFERRED,
    /** What it stood on was changed. */
    VOIDED,
    CANCELLED;

    public Set<CaseState> next() {
        return switch (this) {
            case OPEN -> Set.of(IN_REVIEW, VOIDED, CANCELLED);
            case IN_REVIEW -> Set.of(REVIEWED, RETURNED, VOIDED, CANCELLED);
            case REVIEWED -> Set.of(DECIDED, RETURNED, DEFERRED, VOIDED, CANCELLED);
            case DEFERRED -> Set.of(REVIEWED, VOIDED, CANCELLED);
            case RETURNED -> Set.of(OPEN, VOIDED, CANCELLED);
            case DECIDED, VOIDED, CANCELLED -> Set.of();
        };
    }

    public boolean canBecome(CaseState state) {
        return next().contains(state);
    }

    /** Whether something is still to come. */
    public boolean isPending() {
        return !next().isEmpty();
    }
}
