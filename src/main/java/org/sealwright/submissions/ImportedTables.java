package org.sealwright.submissions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.IxitContent;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.catalogue.IxitTable;
import org.sealwright.catalogue.Method;
import org.springframework.stereotype.Component;

/** Looks through the tables of an imported dossier for what the method does not know. */
@Component
class ImportedTables {

    private final Catalogue catalogue;
    private final ImportedRows rows;

    ImportedTables(Catalogue catalogue, ImportedRows rows) {
        this.catalogue = catalogue;
        this.rows = rows;
    }

    /** Declares tables empty that say nothing yet; gives how many. */
    int declareEmpty(ImportedAnswers.Target target, IxitContent ixit) {
        Method method = method(target);
        Map<String, String> reasons = new LinkedHashMap<>();
        ixit.tables().forEach((name, table) -> {
            if (table.isDeclaredEmpty() && method.table(name).isPresent()) {
                reasons.put(name, table.emptyBecause());
            }
        });
        return declareEmpty(target, reasons);
    }

    /** Declares tables empty for these reasons, where they say nothing yet; gives how many. */
    int declareEmpty(ImportedAnswers.Target target, Map<String, String> reasons) {
        return rows.declareEmpty(target, reasons);
    }

    /** The rows of tables that have some. */
    Map<String, List<IxitRow>> rows(ImportedAnswers.Target target, IxitContent ixit) {
        Method method = method(target);
        Map<String, List<IxitRow>> read = new LinkedHashMap<>();
        ixit.tables().forEach((name, table) -> {
            if (method.table(name).isEmpty()) {
                target.unread("unknown-table", name);
            } else if (!table.isDeclaredEmpty()) {
                IxitTable asked = method.requireTable(name);
                read.put(
                        name,
                        table.rows().stream()
                                .map(row -> known(target, asked, row))
                                .toList());
            }
        });
        return read;
    }

    private static IxitRow known(ImportedAnswers.Target target, IxitTable table, IxitRow row) {
        Map<String, List<String>> entries = new TreeMap<>();
        row.entries().forEach((name, values) -> {
            if (table.entry(name).isPresent()) {
                entries.put(name, values);
            } else {
                target.unread("row-entry", name, table.name(), row.id());
            }
        });
        return new IxitRow(table.isList() ? row.id() : table.name(), entries);
    }

    private Method method(ImportedAnswers.Target target) {
        return catalogue.methodFor(target.submission().edition()).orElseThrow();
    }
}
