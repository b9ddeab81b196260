package org.sealwright.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How an edition is assessed: groups, cases and units, and the IXIT tables that they look at.
 *
 * @param title as it is named on credentials, truthfully
 * @param version of the specification, or of the body's own method
 * @param adaptedFrom id of the method that the body adapted; {@code null} for a published specification
 * @param confirmation what has to be confirmed before use; {@code null} for a published specification
 * @param reworded versions of body-written cases whose words stand here in place of the published file's
 * @param ixitId the file that the tables come from
 */
public record Method(
        String id,
        String title,
        String version,
        EditionId assesses,
        @Nullable String adaptedFrom,
        @Nullable String confirmation,
        String reliability,
        List<IcsRule> icsRules,
        List<TestScenario> scenarios,
        List<TestGroup> groups,
        String ixitId,
        List<IxitTable> tables,
        List<Source> sources,
        List<CaseVersion> reworded) {

    public Method {
        icsRules = List.copyOf(icsRules);
        scenarios = List.copyOf(scenarios);
        groups = List.copyOf(groups);
        tables = List.copyOf(tables);
        sources = List.copyOf(sources);
        reworded = List.copyOf(reworded);
    }

    /**
     * This method with the words of those versions; versions of another method's cases, and of cases that are not here or
     * not the body's own, change nothing. Groups, cases, units and tables stay the same.
     */
    public Method with(Collection<CaseVersion> versions) {
        List<CaseVersion> own = versions.stream()
                .filter(v -> v.method().equals(id)
                        && testCase(v.caseId()).filter(TestCase::isOwn).isPresent())
                .sorted(Comparator.comparing(CaseVersion::caseId, NaturalOrder.INSTANCE))
                .toList();
        if (own.isEmpty()) {
            return this;
        }
        Map<String, CaseVersion> byCase =
                own.stream().collect(Collectors.toMap(CaseVersion::caseId, Function.identity()));
        return new Method(
                id,
                title,
                version,
                assesses,
                adaptedFrom,
                confirmation,
                reliability,
                icsRules,
                scenarios,
                groups.stream().map(g -> g.with(worded(g, byCase))).toList(),
                ixitId,
                tables,
                sources,
                own);
    }

    private static List<TestCase> worded(TestGroup group, Map<String, CaseVersion> byCase) {
        return group.testCases().stream()
                .map(c -> {
                    CaseVersion version = byCase.get(c.id());
                    return version == null ? c : version.in(c);
                })
                .toList();
    }

    public Optional<TestGroup> group(ProvisionId provision) {
        return groups.stream().filter(g -> g.provision().equals(provision)).findFirst();
    }

    public Optional<TestGroup> group(String id) {
        return groups.stream().filter(g -> g.id().equals(id)).findFirst();
    }

    public Optional<TestCase> testCase(String id) {
        return groups.stream()
                .flatMap(g -> g.testCases().stream())
                .filter(c -> c.id().equals(id))
                .findFirst();
    }

    /** The group that a case belongs to. */
    public Optional<TestGroup> groupOf(String caseId) {
        return groups.stream()
                .filter(g -> g.testCases().stream().anyMatch(c -> c.id().equals(caseId)))
                .findFirst();
    }

    public Optional<IxitTable> table(String name) {
        return tables.stream().filter(t -> t.name().equals(name)).findFirst();
    }

    public IxitTable requireTable(String name) {
        return table(name).orElseThrow(() -> new IllegalArgumentException(ixitId + " has no table " + name));
    }
}
