package org.sealwright.submissions.workbook;

import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.sealwright.catalogue.IxitContent;
import org.sealwright.catalogue.IxitEntry;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.catalogue.IxitTable;

/** The sheet of one IXIT table: the reason why it is empty, the headings, the rows. */
final class TableSheet {

    private static final int HEADINGS = 1;
    private static final int WIDTH = 40;

    private final Worksheet sheet;
    private final IxitTable table;
    private final Choices choices;

    TableSheet(Worksheet sheet, IxitTable table, Choices choices) {
        this.sheet = sheet;
        this.table = table;
        this.choices = choices;
    }

    void write(IxitContent.Table content) {
        WorkbookWriter.heading(sheet, 0, 0, Sheets.EMPTY, 18);
        WorkbookWriter.text(sheet, 0, 1, content.rows().isEmpty() ? content.emptyBecause() : "");
        sheet.comment(
                0, 0, table.title() + ". Where the product has nothing of it: the reason, in the cell to the right.");
        int column = 0;
        if (table.isList()) {
            WorkbookWriter.heading(sheet, HEADINGS, column, Sheets.ID, 18);
            sheet.comment(
                    HEADINGS,
                    column,
                    "A name of its own for each row: " + table.rowIdPrefix() + "1, " + table.rowIdPrefix() + "2.");
            ids(content.rows());
            column++;
        }
        for (IxitEntry entry : table.entries()) {
            column = entry(entry, column, content.rows());
        }
        sheet.freezePane(table.isList() ? 1 : 0, HEADINGS + 1);
    }

    private void ids(List<IxitRow> rows) {
        for (int row = 0; row < last(rows); row++) {
            WorkbookWriter.text(
                    sheet,
                    HEADINGS + 1 + row,
                    0,
                    row < rows.size() ? rows.get(row).id() : "");
        }
    }

    private int last(List<IxitRow> rows) {
        return table.isList() ? WorkbookWriter.blankRows(rows.size()) : 1;
    }

    /** Writes an entry's columns: one, unless a text is longer than a cell may be. */
    private int entry(IxitEntry entry, int first, List<IxitRow> rows) {
        WorkbookWriter.heading(sheet, HEADINGS, first, entry.name(), WIDTH);
        sheet.comment(HEADINGS, first, note(entry));
        int columns = 1;
        for (int row = 0; row < last(rows); row++) {
            List<String> values = row < rows.size() ? rows.get(row).values(entry.name()) : List.of();
            List<String> parts = WorkbookWriter.parts(CellText.of(entry, values));
            for (int part = 0; part < parts.size(); part++) {
                WorkbookWriter.text(sheet, HEADINGS + 1 + row, first + part, parts.get(part));
            }
            columns = Math.max(columns, parts.size());
        }
        for (int part = 1; part < columns; part++) {
            WorkbookWriter.heading(sheet, HEADINGS, first + part, entry.name() + " (" + (part + 1) + ")", WIDTH);
        }
        if (!entry.choices().isEmpty()) {
            boolean closed = !entry.multiple() && !entry.freeText();
            choices.validate(sheet, first, HEADINGS + 1, HEADINGS + last(rows), entry.choices(), closed);
        }
        return first + columns;
    }

    private static String note(IxitEntry entry) {
        StringBuilder note = new StringBuilder(entry.content());
        if (!entry.choices().isEmpty()) {
            note.append("\nChoose: ").append(String.join("; ", entry.choices())).append('.');
        }
        if (!entry.references().isEmpty()) {
            note.append("\nIDs of rows of ")
                    .append(String.join(", ", entry.references()))
                    .append('.');
        }
        if (entry.multiple()) {
            note.append("\nSeveral: one a line.");
        }
        if (entry.type() == IxitEntry.Type.DATE) {
            note.append("\nA date: 2026-01-31.");
        }
        return note.append(entry.required() ? "\nNeeded in each row." : "\nMay stay free.")
                .toString();
    }
}
