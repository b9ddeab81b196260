package org.sealwright.catalogue;

import java.util.List;
import java.util.Optional;

/** Checks the units of one case: their letters, tables and what narrows their rows. */
final class TestUnitCheck {

    private final TestCase testCase;
    private final List<IxitTable> tables;
    private final Problems problems;
    private final String method;

    TestUnitCheck(TestCase testCase, List<IxitTable> tables, Problems problems, String method) {
        this.testCase = testCase;
        this.tables = tables;
        this.problems = problems;
        this.method = method;
    }

    void run() {
        for (int i = 0; i < testCase.testUnits().size(); i++) {
            TestUnit unit = testCase.testUnits().get(i);
            problems.check(
                    unit.unit().equals(String.valueOf((char) ('a' + i))),
                    method + " " + testCase.id(),
                    "units are not lettered in sequence");
            unit(unit, method + " " + testCase.id() + " " + unit.unit());
        }
        problems.check(!testCase.testUnits().isEmpty(), method + " " + testCase.id(), "no test unit");
    }

    private void unit(TestUnit unit, String where) {
        boolean fits = switch (unit.applies()) {
            case ONCE -> unit.setRule() == null;
            case ROW -> unit.table() != null && unit.setRule() == null;
            case SET -> unit.table() != null && unit.setRule() != null;
        };
        problems.check(fits, where, "applies, table and set_rule do not fit together");
        String table = unit.table();
        if (table == null) {
            problems.check(
                    unit.where().isEmpty() && unit.referencedBy() == null, where, "narrows the rows of no table");
            return;
        }
        problems.check(testCase.ixit().contains(table), where, table + " is not among the tables of the case");
        if (unit.applies() == TestUnit.Applies.ROW) {
            problems.check(table(table).map(IxitTable::isList).orElse(false), where, table + " has no rows");
        }
        filters(table, unit.where(), where);
        if (unit.referencedBy() != null) {
            referencedBy(table, unit.referencedBy(), where);
        }
    }

    private void referencedBy(String table, ReferencedBy by, String where) {
        boolean refers = entry(by.table(), by.entry())
                .map(e -> e.references().contains(table))
                .orElse(false);
        problems.check(
                refers && testCase.ixit().contains(by.table()),
                where,
                by.table() + " " + by.entry() + " does not refer to " + table);
        filters(by.table(), by.where(), where);
    }

    private void filters(String table, List<RowFilter> filters, String where) {
        for (RowFilter filter : filters) {
            Optional<IxitEntry> entry =
                    entry(table, filter.entry()).filter(e -> !e.choices().isEmpty());
            if (!problems.check(entry.isPresent(), where, table + " has no closed entry " + filter.entry())) {
                continue;
            }
            for (String choice : filter.in()) {
                problems.check(
                        entry.orElseThrow().choices().contains(choice),
                        where,
                        table + " " + filter.entry() + " has no choice " + choice);
            }
        }
    }

    private Optional<IxitTable> table(String name) {
        return tables.stream().filter(t -> t.name().equals(name)).findFirst();
    }

    private Optional<IxitEntry> entry(String table, String entry) {
        return table(table)
                .flatMap(t ->
                        t.entries().stream().filter(e -> e.name().equals(entry)).findFirst());
    }
}
