package org.sealwright.catalogue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an edition is assessed: groups, cases and units, and the IXIT tables that they look at.
 *
 * @param title as it is named on credentials, truthfully
 * @param version of the specification, or of the body's own method
 * @param adaptedFrom id of the method that the body adapted; {@code null} for a published specification
 * @param confirmation what has to be confirmed before use; {@code null} for a published specification
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
        List<Source> sources) {

    public Method {
        icsRules = List.copyOf(icsRules);
        scenarios = List.copyOf(scenarios);
        groups = List.copyOf(groups);
        tables = List.copyOf(tables);
        sources = List.copyOf(sources);
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
