package org.sealwright.assessments;

import java.util.Collection;

/** How a group shows on the rail: its verdict once every case has one, or that work is under way. */
public enum RailMark {
    UNTOUCHED,
    UNDER_WAY,
    PASS,
    FAIL,
    INCONCLUSIVE;

    static RailMark of(Collection<CaseOutcome> cases) {
        if (cases.contains(CaseOutcome.FAIL)) {
            return FAIL;
        }
        if (cases.stream().noneMatch(CaseOutcome::isDecided)) {
            return UNTOUCHED;
        }
        if (cases.contains(CaseOutcome.OPEN)) {
            return UNDER_WAY;
        }
        return valueOf(Aggregation.ofGroup(cases).name());
    }
}
