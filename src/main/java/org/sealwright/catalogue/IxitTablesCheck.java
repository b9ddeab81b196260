package org.sealwright.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Checks the IXIT tables of one method, and that they agree with its cases. */
final class IxitTablesCheck {

    private final MethodFile method;
    private final List<IxitTable> tables;
    private final Problems problems;

    IxitTablesCheck(MethodFile method, List<IxitTable> tables, Problems problems) {
        this.method = method;
        this.tables = tables;
        this.problems = problems;
    }

    void run() {
        List<String> names = tables.stream().map(IxitTable::name).toList();
        problems.unique(names, method.ixitId());
        problems.inNaturalOrder(names, method.ixitId());
        tables.forEach(table -> table(table, names));
        Map<String, List<String>> graph = new HashMap<>();
        tables.forEach(table -> graph.put(table.name(), table.dependsOn()));
        problems.acyclic(graph, method.ixitId() + " depends_on");
    }

    private void table(IxitTable table, List<String> names) {
        String where = method.ixitId() + " " + table.name();
        problems.check(table.name().startsWith(table.number() + "-"), where, "number and name differ");
        String prefix = table.isList() ? table.name().replaceFirst("^\\d+-", "") + "-" : null;
        problems.check(Objects.equals(prefix, table.rowIdPrefix()), where, "row_id_prefix is wrong");
        boolean beginsWithId =
                !table.entries().isEmpty() && table.entries().getFirst().name().equals("ID");
        problems.check(beginsWithId == table.isList(), where, "a list begins with ID, a record does not");
        problems.unique(
                table.entries().stream()
                        .flatMap(e -> Stream.concat(Stream.of(e.name()), e.aliases().stream()))
                        .toList(),
                where);
        for (String needed : table.dependsOn()) {
            problems.check(names.contains(needed) && !needed.equals(table.name()), where, "unknown table " + needed);
        }
        problems.inNaturalOrder(table.dependsOn(), where + " depends_on");
        table.entries().forEach(entry -> entry(table, entry, where));
        problems.check(table.usedBy().equals(users(table)), where, "used_by does not match the test cases");
    }

    private void entry(IxitTable table, IxitEntry entry, String where) {
        for (String reference : entry.references()) {
            problems.check(
                    table.dependsOn().contains(reference),
                    where,
                    entry.name() + " refers to " + reference + ", on which the table does not depend");
        }
        for (String choice : entry.choiceAliases().keySet()) {
            problems.check(entry.choices().contains(choice), where, "alias of unknown choice " + choice);
        }
        problems.check(
                (entry.type() == IxitEntry.Type.CHOICE) == !entry.choices().isEmpty(),
                where,
                entry.name() + " and its choices do not fit together");
    }

    private List<String> users(IxitTable table) {
        return method.testGroups().stream()
                .flatMap(g -> g.testCases().stream())
                .filter(c -> c.ixit().contains(table.name()))
                .map(TestCase::id)
                .toList();
    }
}
