package org.sealwright.assessments;

/** Which provisions the page of a plan lists. */
public enum PlanFilter {
    ALL,
    TESTED,
    LEFT_OUT;

    boolean lists(PlanBasis basis) {
        return this == ALL || basis.kind().isTested() == (this == TESTED);
    }
}
