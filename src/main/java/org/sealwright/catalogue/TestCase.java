package org.sealwright.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A test case: the smallest thing that gets a verdict.
 *
 * @param origin {@code body}, or the method that it was taken over from; {@code null} in that method itself
 * @param adaptation what an altered IXIT table changed in a case taken over
 * @param ixit tables that the case looks at, in natural order
 * @param otherwise the verdict where the criterion is not met
 * @param buildsOn cases or groups whose results it uses: a reference, never a copy
 * @param evidence kinds of evidence an assessor would attach
 * @param reworded number of the version whose words stand here in place of the published file's; {@code null} for those
 */
public record TestCase(
        String id,
        CaseKind kind,
        @Nullable String origin,
        @Nullable String fromCase,
        @Nullable String adaptation,
        List<String> ixit,
        String purpose,
        String passCriterion,
        String otherwise,
        List<String> buildsOn,
        @Nullable String buildsOnWhy,
        List<String> evidence,
        List<TestUnit> testUnits,
        @Nullable Integer reworded) {

    public TestCase {
        ixit = List.copyOf(ixit);
        buildsOn = List.copyOf(buildsOn);
        evidence = List.copyOf(evidence);
        testUnits = List.copyOf(testUnits);
    }

    /** Whether the body wrote it, so that the body may edit its words. */
    public boolean isOwn() {
        return "body".equals(origin);
    }

    /** Which version of its words stands here; 1 for the published file's. */
    public int version() {
        return reworded == null ? 1 : reworded;
    }
}
