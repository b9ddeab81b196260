package org.sealwright.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a manufacturer filled into the IXIT tables. A table that is not in it was left empty. */
public record IxitContent(Map<String, Table> tables) {

    public IxitContent {
        tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
    }

    public static IxitContent empty() {
        return new IxitContent(Map.of());
    }

    public Table table(String name) {
        return tables.getOrDefault(name, Table.leftEmpty());
    }

    public List<IxitRow> rows(String table) {
        return table(table).rows();
    }

    /** The table that has a row of this id, by {@link IxitReferences#key(String)}. */
    public Optional<String> tableOfRow(String id) {
        String key = IxitReferences.key(id);
        return tables.entrySet().stream()
                .filter(t -> t.getValue().rows().stream()
                        .anyMatch(row -> IxitReferences.key(row.id()).equals(key)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * One table.
     *
     * @param emptyBecause the reason why it has no rows; blank where it was not declared empty
     */
    public record Table(List<IxitRow> rows, String emptyBecause) {

        public Table {
            rows = List.copyOf(rows);
        }

        public static Table leftEmpty() {
            return new Table(List.of(), "");
        }

        public static Table of(IxitRow... rows) {
            return new Table(List.of(rows), "");
        }

        public static Table declaredEmpty(String because) {
            return new Table(List.of(), because);
        }

        public boolean isDeclaredEmpty() {
            return rows.isEmpty() && !emptyBecause.isBlank();
        }

        /** Neither rows nor a reason why there are none: what leans on it is INCONCLUSIVE. */
        public boolean isLeftEmpty() {
            return rows.isEmpty() && emptyBecause.isBlank();
        }
    }
}
