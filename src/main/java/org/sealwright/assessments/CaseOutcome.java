package org.sealwright.assessments;

/**
 * How a test case stands. COVERED is a PASS by accepted external evidence; it counts the same and shows as itself. OPEN
 * has no verdict yet.
 */
public enum CaseOutcome {
    OPEN,
    PASS,
    FAIL,
    INCONCLUSIVE,
    COVERED;

    /** Whether an assessor has judged. */
    public boolean isDecided() {
        return this != OPEN;
    }

    /** Whether it needs evidence or a reference into the IXIT to stand. */
    public boolean needsEvidence() {
        return this == PASS || this == FAIL || this == COVERED;
    }

    /** As which verdict it counts in its group; an open case is not conclusive. */
    Verdict countsAs() {
        return switch (this) {
            case PASS, COVERED -> Verdict.PASS;
            case FAIL -> Verdict.FAIL;
            case OPEN, INCONCLUSIVE -> Verdict.INCONCLUSIVE;
        };
    }
}
