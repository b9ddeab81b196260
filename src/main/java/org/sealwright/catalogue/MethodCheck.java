package org.sealwright.catalogue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Checks one method: groups, cases, and the counts that it states. */
final class MethodCheck {

    private final CatalogueFiles files;
    private final MethodFile method;
    private final Problems problems;
    private final List<IxitTable> tables;
    private final List<TestCase> cases;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> evidenceKinds = new HashSet<>();

    MethodCheck(CatalogueFiles files, MethodFile method, Problems problems) {
        this.files = files;
        this.method = method;
        this.problems = problems;
        this.tables = files.tablesOf(method);
        this.cases = method.testGroups().stream()
                .flatMap(g -> g.testCases().stream())
                .toList();
        method.testGroups().forEach(g -> ids.add(g.id()));
        cases.forEach(c -> ids.add(c.id()));
        files.schemes().values().forEach(s -> s.evidenceKinds().forEach(k -> evidenceKinds.add(k.id())));
    }

    void run() {
        EditionId assesses = method.assesses();
        var edition = assesses == null ? Optional.<Edition>empty() : files.edition(assesses);
        if (!problems.check(edition.isPresent(), method.id(), "assesses no known edition")) {
            return;
        }
        shape(edition.orElseThrow());
        problems.unique(method.testGroups().stream().map(TestGroup::id).toList(), method.id());
        problems.unique(cases.stream().map(TestCase::id).toList(), method.id());
        method.testGroups().forEach(g -> group(g, edition.orElseThrow()));
        problems.acyclic(graph(), method.id() + " builds_on");
        counts();
    }

    private String at(String id) {
        return method.id() + " " + id;
    }

    private void shape(Edition edition) {
        problems.check(
                method.testGroups().stream()
                        .map(TestGroup::provision)
                        .toList()
                        .equals(edition.provisions().stream().map(Provision::id).toList()),
                method.id(),
                "there must be one group for each provision, in the same order");
        List<List<String>> bySection = edition.sections().stream()
                .map(s -> s.provisions().stream().map(ProvisionId::value).toList())
                .toList();
        problems.check(
                method.testScenarios().stream()
                        .map(TestScenario::testGroups)
                        .toList()
                        .equals(bySection),
                method.id(),
                "scenarios and sections differ");
    }

    private void group(TestGroup group, Edition edition) {
        String where = at(group.id());
        problems.check(!group.testCases().isEmpty(), where, "no test case");
        String status =
                edition.provision(group.provision()).map(Provision::status).orElse(null);
        problems.check(
                group.id().equals(group.provision().value())
                        && group.name().equals("Test group " + group.id())
                        && group.provisionStatus().equals(status),
                where,
                "id, name or status does not match the provision");
        problems.check(
                method.testScenarios().stream()
                        .anyMatch(s -> s.id().equals(group.scenario())
                                && s.testGroups().contains(group.id())),
                where,
                "not in scenario " + group.scenario());
        Set<String> used = new TreeSet<>(NaturalOrder.INSTANCE);
        group.testCases().forEach(c -> used.addAll(c.ixit()));
        problems.check(List.copyOf(used).equals(group.ixit()), where, "ixit differs from that of its cases");
        List<String> sources = method.sources().stream().map(Source::id).toList();
        group.sources().forEach(s -> problems.check(sources.contains(s), where, "unknown source " + s));
        for (int i = 0; i < group.testCases().size(); i++) {
            testCase(group, group.testCases().get(i), i + 1);
        }
    }

    private void testCase(TestGroup group, TestCase testCase, int number) {
        String where = at(testCase.id());
        problems.check(testCase.id().equals(group.id() + "-" + number), where, "case id out of sequence");
        for (String table : testCase.ixit()) {
            problems.check(tables.stream().anyMatch(t -> t.name().equals(table)), where, "unknown table " + table);
        }
        problems.inNaturalOrder(testCase.ixit(), where + " ixit");
        for (String kind : testCase.evidence()) {
            problems.check(evidenceKinds.contains(kind), where, "unknown evidence kind " + kind);
        }
        for (String other : testCase.buildsOn()) {
            boolean own = other.equals(testCase.id()) || other.equals(group.id());
            problems.check(ids.contains(other) && !own, where, "builds on unknown or own " + other);
        }
        problems.inNaturalOrder(testCase.buildsOn(), where + " builds_on");
        origin(testCase, where);
        new TestUnitCheck(testCase, tables, problems, method.id()).run();
    }

    private void origin(TestCase testCase, String where) {
        if (method.method() == null) {
            return;
        }
        String from = testCase.fromCase();
        problems.check(
                "body".equals(testCase.origin()) == (from == null),
                where,
                "from_case belongs to cases taken over, and only to them");
        if (from != null) {
            boolean known = files.method(method.method().adaptedFrom())
                    .map(m -> m.testGroups().stream()
                            .flatMap(g -> g.testCases().stream())
                            .anyMatch(c -> c.id().equals(from) && c.kind() == testCase.kind()))
                    .orElse(false);
            problems.check(known, where, "unknown origin " + from);
        }
    }

    private Map<String, List<String>> graph() {
        Map<String, List<String>> graph = new HashMap<>();
        method.testGroups()
                .forEach(g -> graph.put(
                        g.id(), g.testCases().stream().map(TestCase::id).toList()));
        cases.forEach(c -> graph.put(c.id(), c.buildsOn()));
        return graph;
    }

    private void counts() {
        var counts = method.counts();
        List<TestUnit> units =
                cases.stream().flatMap(c -> c.testUnits().stream()).toList();
        problems.check(
                counts.testGroups() == method.testGroups().size()
                        && counts.testCases() == cases.size()
                        && counts.testUnits() == units.size()
                        && counts.testScenarios() == method.testScenarios().size(),
                method.id(),
                "counts are wrong");
        problems.check(counts.byKind().equals(Problems.tally(cases, TestCase::kind)), method.id(), "by_kind is wrong");
        problems.check(
                counts.unitsByApplies().equals(Problems.tally(units, TestUnit::applies)),
                method.id(),
                "units_by_applies is wrong");
        if (method.method() != null) {
            problems.check(
                    counts.casesByOrigin().equals(Problems.tally(cases, c -> String.valueOf(c.origin())))
                            && counts.groupsByOrigin()
                                    .equals(Problems.tally(method.testGroups(), g -> String.valueOf(g.origin()))),
                    method.id(),
                    "a count by origin is wrong");
        }
    }
}
