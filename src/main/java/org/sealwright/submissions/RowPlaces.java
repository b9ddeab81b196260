package org.sealwright.submissions;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.sealwright.catalogue.IxitTable;

/** Where the rows of an application are edited, below its address. */
final class RowPlaces {

    /** For dossiers whose rows are not edited any more. */
    static final RowPlaces NONE = new RowPlaces(Map.of());

    private final Map<String, UUID> rows;

    private RowPlaces(Map<String, UUID> rows) {
        this.rows = rows;
    }

    static RowPlaces in(WorkingDossier dossier) {
        Map<String, UUID> rows = new HashMap<>();
        dossier.ixit()
                .forEach((table, working) -> working.rows()
                        .forEach(row -> rows.put(key(table, row.row().id()), row.id())));
        return new RowPlaces(rows);
    }

    /** The form of the row, or its table where the row has none. */
    String of(String table, String row) {
        UUID known = rows.get(key(table, row));
        return "ixit/" + table + (known == null ? "" : "/rows/" + known);
    }

    /** The field of an entry in that form. */
    static String anchor(IxitTable table, String entry) {
        for (int n = 0; n < table.entries().size(); n++) {
            if (table.entries().get(n).name().equals(entry)) {
                return "#entry-" + n;
            }
        }
        return "";
    }

    private static String key(String table, String row) {
        return table + "\n" + row;
    }
}
