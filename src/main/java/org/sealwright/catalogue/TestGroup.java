package org.sealwright.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All test cases of one provision. */
public record TestGroup(
        String id,
        String name,
        String scenario,
        ProvisionId provision,
        String provisionStatus,
        @Nullable String origin,
        String objective,
        List<String> ixit,
        List<String> sources,
        Confidence confidence,
        List<String> notes,
        List<TestCase> testCases) {

    public TestGroup {
        ixit = List.copyOf(ixit);
        sources = List.copyOf(sources);
        notes = List.copyOf(notes);
        testCases = List.copyOf(testCases);
    }

    TestGroup with(List<TestCase> cases) {
        return new TestGroup(
                id,
                name,
                scenario,
                provision,
                provisionStatus,
                origin,
                objective,
                ixit,
                sources,
                confidence,
                notes,
                cases);
    }
}
