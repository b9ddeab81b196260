package org.sealwright.assessments;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sealwright.catalogue.LevelRule;
import org.sealwright.catalogue.Method;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.catalogue.TestCase;
import org.sealwright.catalogue.TestGroup;

/**
 * What has to be tested: the groups of every provision claimed {@code Y} and their cases, in the edition's order. A pure
 * function of its inputs.
 *
 * @param cases in the order of the method
 * @param activities ids of the activities that the wanted level asks for beside the cases
 */
public record TestPlan(List<PlannedCase> cases, List<String> activities) {

    public TestPlan {
        cases = List.copyOf(cases);
        activities = List.copyOf(activities);
    }

    /**
     * Derives the plan.
     *
     * @throws IllegalStateException if a claimed provision has no test group or a group has no case, which is an error
     *     of the catalogue
     */
    public static TestPlan derive(PlanInputs inputs) {
        List<ProvisionId> claimed = inputs.claimed();
        List<TestGroup> groups =
                claimed.stream().map(id -> group(inputs.method(), id)).toList();
        Set<String> planned = new HashSet<>();
        groups.forEach(g -> g.testCases().forEach(c -> planned.add(c.id())));
        var lines = new PlanLines(inputs);
        List<PlannedCase> cases = groups.stream()
                .flatMap(g ->
                        g.testCases().stream().map(c -> plannedCase(inputs.method(), g.provision(), c, planned, lines)))
                .toList();
        return new TestPlan(cases, activities(inputs));
    }

    private static TestGroup group(Method method, ProvisionId provision) {
        return method.group(provision)
                .filter(g -> !g.testCases().isEmpty())
                .orElseThrow(() -> new IllegalStateException(method.id() + " has no case for " + provision));
    }

    private static PlannedCase plannedCase(
            Method method, ProvisionId because, TestCase testCase, Set<String> planned, PlanLines lines) {
        Set<String> references = new LinkedHashSet<>();
        Set<String> carries = new LinkedHashSet<>();
        follow(method, testCase, planned, references, carries);
        List<PlanLine> all = new ArrayList<>(lines.of(testCase.id(), testCase));
        carries.stream()
                .flatMap(id -> method.testCase(id).stream())
                .forEach(carried -> all.addAll(lines.of(testCase.id(), carried)));
        return new PlannedCase(
                testCase.id(), because, testCase.kind(), List.copyOf(references), List.copyOf(carries), all);
    }

    /** Sorts what a case builds on into cases of the plan and cases to carry, which may build on others in turn. */
    private static void follow(
            Method method, TestCase testCase, Set<String> planned, Set<String> references, Set<String> carries) {
        for (String other : casesNamedBy(method, testCase.buildsOn())) {
            if (planned.contains(other)) {
                references.add(other);
            } else if (carries.add(other)) {
                method.testCase(other).ifPresent(c -> follow(method, c, planned, references, carries));
            }
        }
        references.remove(testCase.id());
    }

    private static List<String> casesNamedBy(Method method, List<String> buildsOn) {
        return buildsOn.stream()
                .flatMap(id -> method.group(id)
                        .map(g -> g.testCases().stream().map(TestCase::id))
                        .orElse(Stream.of(id)))
                .toList();
    }

    private static List<String> activities(PlanInputs inputs) {
        return inputs.scheme().upTo(inputs.level()).stream()
                .flatMap(l -> l.requires().stream())
                .filter(LevelRule.NeedsActivity.class::isInstance)
                .map(rule -> ((LevelRule.NeedsActivity) rule).activity())
                .toList();
    }

    public Optional<PlannedCase> planned(String caseId) {
        return cases.stream().filter(c -> c.id().equals(caseId)).findFirst();
    }
}
