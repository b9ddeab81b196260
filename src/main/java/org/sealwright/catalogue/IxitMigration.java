package org.sealwright.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What becomes of filled-in IXIT tables when the same product is assessed against the edition that came next. A table is carried
 * only where it kept its name and every entry: rows, or the reason why it is empty, word for word, with the references in them.
 * Every other table that holds something is written anew, and it is told why. A pure function.
 *
 * @param carried contents by the later method's tables, in their order
 * @param anew tables to write anew though there was something in their predecessors, in the same order
 */
public record IxitMigration(Map<String, IxitContent.Table> carried, List<Anew> anew) {

    /**
     * A table to write anew.
     *
     * @param earlier the tables that its content stood in
     * @param entries entries that are new or named otherwise, where that is the reason
     * @param rows IDs of the rows that stood there
     */
    public record Anew(IxitTable table, Reason reason, List<String> earlier, List<String> entries, List<String> rows) {

        public Anew {
            earlier = List.copyOf(earlier);
            entries = List.copyOf(entries);
            rows = List.copyOf(rows);
        }
    }

    /** Why a table is not carried. */
    public enum Reason {
        /** It is one table that has another name now. */
        RENAMED,
        /** What stood in one table is divided among several now, or the other way round. */
        DIVIDED,
        /** Entries were added, dropped or renamed. */
        ENTRIES
    }

    public IxitMigration {
        carried = Collections.unmodifiableMap(new LinkedHashMap<>(carried));
        anew = List.copyOf(anew);
    }

    /**
     * Carries tables over.
     *
     * @param later the later edition's method, whose tables say where their entries came from
     * @param content what was filled into the earlier method's tables
     */
    public static IxitMigration of(Method earlier, Method later, IxitContent content) {
        Map<String, IxitContent.Table> carried = new LinkedHashMap<>();
        List<Anew> anew = new ArrayList<>();
        for (IxitTable table : later.tables()) {
            List<String> filled = table.fromEarlier().stream()
                    .filter(name -> !content.table(name).isLeftEmpty())
                    .toList();
            if (filled.isEmpty()) {
                continue;
            }
            if (isAsBefore(earlier, table)) {
                carried.put(table.name(), content.table(table.name()));
            } else {
                anew.add(new Anew(
                        table,
                        reason(later, table),
                        filled,
                        otherEntries(earlier, table),
                        filled.stream()
                                .flatMap(name -> content.rows(name).stream())
                                .map(IxitRow::id)
                                .toList()));
            }
        }
        return new IxitMigration(carried, anew);
    }

    /** Whether a table has the same name and entries in the earlier method. */
    static boolean isAsBefore(Method earlier, IxitTable table) {
        return table.fromEarlier().equals(List.of(table.name()))
                && otherEntries(earlier, table).isEmpty();
    }

    private static Reason reason(Method later, IxitTable table) {
        List<String> from = table.fromEarlier();
        boolean shared = later.tables().stream()
                .filter(other -> !other.equals(table))
                .anyMatch(other -> other.fromEarlier().stream().anyMatch(from::contains));
        if (from.size() > 1 || shared) {
            return Reason.DIVIDED;
        }
        return from.contains(table.name()) ? Reason.ENTRIES : Reason.RENAMED;
    }

    /** Entries that did not stand in the table of the same name by the same name, and those that stood there and are gone. */
    private static List<String> otherEntries(Method earlier, IxitTable table) {
        Set<String> before = earlier.table(table.name()).stream()
                .flatMap(old -> old.entries().stream())
                .map(IxitEntry::name)
                .collect(Collectors.toSet());
        List<String> other = new ArrayList<>();
        for (IxitEntry entry : table.entries()) {
            if (!before.remove(entry.name()) || !entry.from().equals(List.of(table.name() + "/" + entry.name()))) {
                other.add(entry.name());
            }
        }
        before.stream()
                .sorted()
                .filter(gone ->
                        table.entries().stream().noneMatch(entry -> entry.from().contains(table.name() + "/" + gone)))
                .forEach(other::add);
        return other;
    }
}
