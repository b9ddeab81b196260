package org.sealwright.submissions.workbook;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.IxitContent;
import org.sealwright.catalogue.IxitEntry;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.catalogue.IxitTable;

/** Reads the sheet of one IXIT table, wherever its columns stand. */
final class TableReader {

    private static final Pattern CONTINUED = Pattern.compile("(.*) \\([2-9][0-9]{0,2}\\)");
    private static final int ID = -1;

    private final SheetRows sheet;
    private final IxitTable table;
    private final Map<Integer, String> columns = new LinkedHashMap<>();
    private final Map<String, IxitRow> rows = new LinkedHashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private int idColumn = ID;
    private String empty = "";
    private int emptyAt;

    TableReader(SheetRows sheet, IxitTable table) {
        this.sheet = sheet;
        this.table = table;
    }

    IxitContent.Table read(List<SheetRows.Line> lines) {
        boolean headed = false;
        for (SheetRows.Line line : lines) {
            if (headed) {
                row(line);
            } else if (line.at(0).strip().equalsIgnoreCase(Sheets.EMPTY)) {
                empty = line.at(1);
                emptyAt = line.number();
            } else {
                headed = headings(line);
            }
        }
        if (!headed) {
            sheet.unread(
                    "sheet-headings",
                    table.isList() ? Sheets.ID : table.entries().getFirst().name());
        }
        if (!rows.isEmpty() && !empty.isBlank()) {
            sheet.unread(1, emptyAt, "sheet-both", table.name());
        }
        return new IxitContent.Table(List.copyOf(rows.values()), rows.isEmpty() ? empty : "");
    }

    /** Whether these are the headings; a row that names no column of the table is not. */
    private boolean headings(SheetRows.Line line) {
        boolean any = line.cells().values().stream()
                .map(String::strip)
                .anyMatch(words -> table.isList()
                        ? words.equalsIgnoreCase(Sheets.ID)
                        : table.entry(words).isPresent());
        if (!any) {
            return false;
        }
        line.cells().forEach((column, words) -> heading(column, line.number(), words.strip()));
        return true;
    }

    private void heading(int column, int row, String words) {
        if (table.isList() && words.equalsIgnoreCase(Sheets.ID) && idColumn == ID) {
            idColumn = column;
            return;
        }
        Matcher continued = CONTINUED.matcher(words);
        boolean more = table.entry(words).isEmpty() && continued.matches();
        IxitEntry entry = table.entry(more ? continued.group(1) : words).orElse(null);
        if (entry == null) {
            sheet.unread(column, row, "sheet-column", words, table.name());
        } else if (!more && columns.containsValue(entry.name())) {
            sheet.unread(column, row, "sheet-column-twice", words);
        } else {
            columns.put(column, entry.name());
        }
    }

    private void row(SheetRows.Line line) {
        String id = table.isList() ? line.at(idColumn).strip() : table.name();
        Map<String, String> texts = new TreeMap<>();
        columns.forEach((column, entry) -> texts.merge(entry, line.at(column), String::concat));
        texts.values().removeIf(String::isBlank);
        if (id.isEmpty()) {
            if (!texts.isEmpty()) {
                sheet.unread(idColumn, line.number(), "sheet-no-id");
            }
            return;
        }
        Integer before = seen.putIfAbsent(id, line.number());
        if (before != null) {
            sheet.unread(Math.max(0, idColumn), line.number(), "sheet-id-twice", id, "" + before);
            return;
        }
        Map<String, List<String>> entries = new TreeMap<>();
        texts.forEach((name, text) -> entries.put(name, values(table.entry(name).orElse(null), text)));
        rows.put(id, new IxitRow(id, entries));
    }

    private static List<String> values(@Nullable IxitEntry entry, String text) {
        return entry == null ? List.of(text) : CellText.values(entry, text);
    }
}
