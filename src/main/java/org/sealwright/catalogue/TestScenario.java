package org.sealwright.catalogue;

import java.util.List;

/** All test groups of one clause. */
public record TestScenario(String id, String title, String heading, List<String> testGroups) {

    public TestScenario {
        testGroups = List.copyOf(testGroups);
    }
}
