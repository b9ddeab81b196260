package org.sealwright.assessments;

import java.util.Collection;
import java.util.Comparator;

/**
 * From cases to a group, from groups to the whole (TS 103 701, verdict rules): FAIL if any fails; else INCONCLUSIVE if
 * any is; else PASS. A case that is still open counts as INCONCLUSIVE, and so does what has no case at all, so that
 * nothing passes for want of a test.
 */
public final class Aggregation {

    private Aggregation() {}

    /** The verdict of a group. */
    public static Verdict ofGroup(Collection<CaseOutcome> cases) {
        return worst(cases.stream().map(CaseOutcome::countsAs).toList());
    }

    /** The overall verdict: FAIL, whatever else, if the conformance statement is not valid. */
    public static Verdict overall(boolean validStatement, Collection<Verdict> groups) {
        return validStatement ? worst(groups) : Verdict.FAIL;
    }

    private static Verdict worst(Collection<Verdict> verdicts) {
        return verdicts.stream().min(Comparator.naturalOrder()).orElse(Verdict.INCONCLUSIVE);
    }
}
