package org.sealwright.assessments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sealwright.assessments.PlanLine.Standing;
import org.sealwright.assessments.PlanLine.Why;
import org.sealwright.assessments.RowSelection.Match;
import org.sealwright.catalogue.IxitContent;
import org.sealwright.catalogue.IxitReferences;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.catalogue.IxitTable;
import org.sealwright.catalogue.Method;
import org.sealwright.catalogue.ReferencedBy;
import org.sealwright.catalogue.TestCase;
import org.sealwright.catalogue.TestUnit;
import org.sealwright.catalogue.TestUnit.Applies;
import org.sealwright.catalogue.TestUnit.SetRule;

/** Makes the lines of a case out of its units and the rows of the tables. */
final class PlanLines {

    private final Method method;
    private final IxitContent ixit;
    private final List<String> prefixes;

    PlanLines(PlanInputs inputs) {
        this.method = inputs.method();
        this.ixit = inputs.ixit();
        this.prefixes = method.tables().stream()
                .map(IxitTable::rowIdPrefix)
                .filter(Objects::nonNull)
                .map(prefix -> (String) prefix)
                .toList();
    }

    /** Lines of all units of {@code testCase}, carried out under {@code caseId}. */
    List<PlanLine> of(String caseId, TestCase testCase) {
        return testCase.testUnits().stream()
                .flatMap(unit -> new Unit(caseId, testCase, unit).lines().stream())
                .toList();
    }

    private final class Unit {

        private final String caseId;
        private final TestCase testCase;
        private final TestUnit unit;

        Unit(String caseId, TestCase testCase, TestUnit unit) {
            this.caseId = caseId;
            this.testCase = testCase;
            this.unit = unit;
        }

        List<PlanLine> lines() {
            String table = unit.table();
            if (unit.applies() == Applies.ONCE || table == null) {
                return List.of(once(table));
            }
            IxitContent.Table content = ixit.table(table);
            if (content.isDeclaredEmpty()) {
                boolean met = unit.setRule() != SetRule.SOME;
                return List.of(line(
                        List.of(),
                        Why.of(Why.Kind.TABLE_DECLARED_EMPTY, content.emptyBecause()),
                        met ? Standing.MET : Standing.TO_TEST));
            }
            if (content.isLeftEmpty()) {
                return List.of(line(List.of(), Why.of(Why.Kind.TABLE_LEFT_EMPTY, table), Standing.MISSING));
            }
            return unit.applies() == Applies.SET ? List.of(set(table)) : rows(table);
        }

        /** Completeness is judged whatever the table holds; only a table left empty leaves nothing to judge by. */
        private PlanLine once(@Nullable String table) {
            if (table != null && ixit.table(table).isLeftEmpty()) {
                return line(List.of(), Why.of(Why.Kind.TABLE_LEFT_EMPTY, table), Standing.MISSING);
            }
            return line(List.of(), Why.of(Why.Kind.ONCE), Standing.TO_TEST);
        }

        private PlanLine set(String table) {
            List<String> selected = ixit.rows(table).stream()
                    .filter(row -> match(table, row) != Match.NO)
                    .map(IxitRow::id)
                    .toList();
            boolean nothing = selected.isEmpty() && unit.setRule() != SetRule.SOME;
            return nothing
                    ? line(selected, Why.of(Why.Kind.NO_ROW_SELECTED), Standing.MET)
                    : line(selected, Why.of(Why.Kind.WHOLE_TABLE), Standing.TO_TEST);
        }

        private List<PlanLine> rows(String table) {
            List<PlanLine> lines = new ArrayList<>();
            ReferencedBy by = unit.referencedBy();
            if (by == null) {
                ixit.rows(table).stream()
                        .filter(row -> match(table, row) != Match.NO)
                        .forEach(row -> lines.add(row(row, whySelected(table, row))));
            } else {
                referred(table, by, lines);
            }
            if (lines.isEmpty()) {
                return List.of(line(List.of(), Why.of(Why.Kind.NO_ROW_SELECTED), Standing.MET));
            }
            return lines;
        }

        private void referred(String table, ReferencedBy by, List<PlanLine> lines) {
            Map<String, List<String>> referring = new LinkedHashMap<>();
            List<PlanLine> lost = new ArrayList<>();
            IxitTable from = method.requireTable(by.table());
            Predicate<String> isRow = id -> ixit.tableOfRow(id).isPresent();
            for (IxitRow row : ixit.rows(by.table())) {
                if (RowSelection.match(from, row, by.where()) == Match.NO) {
                    continue;
                }
                var read = IxitReferences.read(row.values(by.entry()), isRow, prefixes);
                List<String> nowhere = new ArrayList<>(read.lost());
                for (String id : read.ids()) {
                    if (ixit.tableOfRow(id).filter(table::equals).isPresent()) {
                        referring.computeIfAbsent(id, k -> new ArrayList<>()).add(row.id());
                    } else {
                        nowhere.add(id);
                    }
                }
                if (!nowhere.isEmpty() || read.ids().isEmpty()) {
                    lost.add(row(row, new Why(Why.Kind.REFERENCE_LEADS_NOWHERE, nowhere)));
                }
            }
            for (IxitRow row : ixit.rows(table)) {
                List<String> referrers = referring.get(IxitReferences.key(row.id()));
                if (referrers != null && match(table, row) != Match.NO) {
                    lines.add(row(row, new Why(Why.Kind.ROW_REFERRED_TO, referrers)));
                }
            }
            lines.addAll(lost);
        }

        private Match match(String table, IxitRow row) {
            return RowSelection.match(method.requireTable(table), row, unit.where());
        }

        private Why whySelected(String table, IxitRow row) {
            if (unit.where().isEmpty()) {
                return Why.of(Why.Kind.EVERY_ROW);
            }
            return match(table, row) == Match.YES
                    ? Why.of(Why.Kind.ROW_MATCHES)
                    : new Why(
                            Why.Kind.ROW_UNCLEAR, RowSelection.unclear(method.requireTable(table), row, unit.where()));
        }

        private PlanLine row(IxitRow row, Why why) {
            return line(List.of(row.id()), why, Standing.TO_TEST);
        }

        private PlanLine line(List<String> rows, Why why, Standing standing) {
            return new PlanLine(
                    caseId,
                    testCase.id(),
                    unit.unit(),
                    unit.gist(),
                    unit.applies(),
                    unit.table(),
                    rows,
                    unit.rows(),
                    why,
                    standing);
        }
    }
}
