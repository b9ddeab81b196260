package org.sealwright.assessments;

import java.util.List;
import java.util.Map;
import org.sealwright.catalogue.TestCase;

/**
 * The plan of an evaluation, with what brought each line.
 *
 * @param edition name of the edition
 * @param level id of the level asked for
 * @param counts how many provisions each filter lists
 * @param cases how many cases are planned
 * @param lines how many lines stand how
 */
public record PlanView(
        AssessmentHeader header,
        String edition,
        String method,
        String scheme,
        String level,
        PlanFilter filter,
        Map<PlanFilter, Integer> counts,
        int cases,
        Map<PlanLine.Standing, Integer> lines,
        List<Entry> entries) {

    /** More lines of a case are not shown at once; the workspace has them all. */
    static final int MOST_LINES = 60;

    /** A provision, with the cases that test it; none where it is left out. */
    public record Entry(PlanBasis basis, List<CaseEntry> cases) {}

    /**
     * A case of the plan.
     *
     * @param lines the first of them
     * @param more how many lines are not shown
     */
    public record CaseEntry(
            TestCase testCase,
            CaseOutcome outcome,
            List<Reference> buildsOn,
            List<String> carries,
            List<PlanLine> lines,
            int more) {}

    /** A case on whose result another builds, and where it is judged. */
    public record Reference(String caseId, String provision) {}

    public int lineCount() {
        return lines.values().stream().mapToInt(Integer::intValue).sum();
    }
}
