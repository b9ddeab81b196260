package org.sealwright.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of kind {@code catalogue/assessment/1} as it stands. What only people read (terms, assumptions, procedure,
 * verdict rules, clause on external evidence) is left to the file.
 */
@JsonIgnoreProperties({
    "notice",
    "terms",
    "assumptions",
    "procedure",
    "verdict_rules",
    "external_evidence",
    "successor",
    "inherits"
})
record MethodFile(
        String schema,
        String id,
        @Nullable Standard standard,
        @Nullable Own method,
        String reliability,
        List<IcsRule> icsRules,
        Counts counts,
        List<TestScenario> testScenarios,
        List<IxitTable> ixit,
        List<TestGroup> testGroups,
        List<Source> sources) {

    /** The body's own method: what it is called, what it adapts, which tables it uses. */
    record Own(
            String name,
            String version,
            String title,
            String adaptedFrom,
            EditionId assesses,
            String ixit,
            String status,
            String confirmation) {}

    /** The counts that the file states of itself. */
    record Counts(
            int testScenarios,
            int testGroups,
            Map<String, Integer> groupsByOrigin,
            int testCases,
            Map<CaseKind, Integer> byKind,
            Map<String, Integer> casesByOrigin,
            @Nullable Integer ixitTables,
            int testUnits,
            Map<TestUnit.Applies, Integer> unitsByApplies) {}

    /** The edition that it assesses, {@code null} if it names none. */
    @Nullable
    EditionId assesses() {
        if (method != null) {
            return method.assesses();
        }
        return standard == null ? null : standard.assesses();
    }

    /** The file that its tables come from: its own, or the one it names. */
    String ixitId() {
        return method == null ? id : method.ixit();
    }

    Method toMethod(EditionId edition, List<IxitTable> tables) {
        String title = method != null ? method.title() : standard == null ? id : standard.designation();
        String version = method != null ? method.version() : standard == null ? "" : standard.version();
        return new Method(
                id,
                title,
                version,
                edition,
                method == null ? null : method.adaptedFrom(),
                method == null ? null : method.confirmation(),
                reliability,
                icsRules,
                testScenarios,
                testGroups,
                ixitId(),
                tables,
                sources,
                List.of());
    }
}
