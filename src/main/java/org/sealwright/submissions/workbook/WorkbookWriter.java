package org.sealwright.submissions.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.sealwright.catalogue.Answer;
import org.sealwright.catalogue.Edition;
import org.sealwright.catalogue.IcsAnswer;
import org.sealwright.catalogue.IxitTable;
import org.sealwright.catalogue.Method;
import org.sealwright.catalogue.Provision;
import org.sealwright.catalogue.Question;

/** Writes a workbook: the template of an edition, or the same filled in. Every cell is text, none a formula. */
public final class WorkbookWriter {

    private static final int BLANK_ROWS = 100;

    private final Workbook workbook;
    private final WorkbookContent content;
    private final Choices choices;

    private WorkbookWriter(Workbook workbook, WorkbookContent content) {
        this.workbook = workbook;
        this.content = content;
        this.choices = new Choices();
    }

    /** The template of an edition. */
    public static byte[] template(Edition edition, Method method) {
        return write(edition, method, WorkbookContent.NOTHING);
    }

    /** A workbook with what was said so far. */
    public static byte[] write(Edition edition, Method method, WorkbookContent content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Sealwright", "1.0")) {
            WorkbookWriter writer = new WorkbookWriter(workbook, content);
            writer.readme(edition);
            writer.facts(edition);
            writer.ics(edition);
            writer.buyers(edition);
            for (IxitTable table : method.tables()) {
                new TableSheet(workbook.newWorksheet(table.name()), table, writer.choices)
                        .write(content.ixit().table(table.name()));
            }
            writer.choices.write(workbook.newWorksheet(Sheets.LISTS));
        } catch (IOException e) {
            throw new UncheckedIOException("A workbook can always be written to memory", e);
        }
        return bytes.toByteArray();
    }

    private void readme(Edition edition) {
        Worksheet sheet = workbook.newWorksheet(Sheets.README);
        sheet.width(0, 100);
        List<String> lines = List.of(
                "What you state about your product",
                "For " + edition.standard().title() + ", " + edition.id() + ".",
                "Facts: answer each question with yes or no.",
                "ICS: choose Y, N or N/A for each provision, and write the measures or the reason beside it.",
                "Buyers: what stands on the seal’s public page in your own words, if you like. Texts are short: 1000 characters, notes 300.",
                "The other sheets are the IXIT tables. Each row needs an ID of its own; point at the notes of a heading to read what belongs below it.",
                "A table that does not concern the product: leave its rows free and give the reason beside “Empty because”.",
                "Several choices or IDs in one cell: one a line (Alt+Enter).",
                "Write text, no formulas. Columns may be moved; keep their headings and the names of the sheets.",
                "Import the file on the page “Import” of your application. It tells what it could not take over, cell by cell.");
        for (int row = 0; row < lines.size(); row++) {
            sheet.value(row, 0, lines.get(row));
            sheet.style(row, 0).wrapText(true).set();
        }
        sheet.style(0, 0).bold().fontSize(14).set();
    }

    private void facts(Edition edition) {
        Worksheet sheet = sheet(Sheets.FACTS, List.of(Sheets.ID, Sheets.QUESTION, Sheets.ANSWER), 8, 90, 12);
        int row = 1;
        for (Question question : edition.questions()) {
            text(sheet, row, 0, question.key());
            text(sheet, row, 1, question.text());
            Answer answer = content.answers().get(question.key());
            text(sheet, row, 2, answer == null ? "" : answer == Answer.YES ? "yes" : "no");
            row++;
        }
        choices.validate(sheet, 2, 1, row, List.of("yes", "no"), true);
    }

    private void ics(Edition edition) {
        Worksheet sheet = sheet(
                Sheets.ICS,
                List.of(Sheets.PROVISION, "Title", "Requirement", "Status", Sheets.SUPPORT, Sheets.DETAIL),
                11,
                34,
                70,
                12,
                10,
                70);
        int row = 1;
        for (Provision provision : edition.provisions()) {
            text(sheet, row, 0, provision.id().value());
            text(sheet, row, 1, provision.title());
            text(sheet, row, 2, provision.statement());
            text(sheet, row, 3, provision.obligation());
            Optional<IcsAnswer> said = Optional.ofNullable(content.ics().get(provision.id()));
            text(sheet, row, 4, said.map(s -> s.support().notation()).orElse(""));
            text(sheet, row, 5, said.map(IcsAnswer::detail).orElse(""));
            row++;
        }
        choices.validate(sheet, 4, 1, row, List.of("Y", "N", "N/A"), true);
        sheet.comment(0, 4, "Y: supported. N: not supported. N/A: does not apply to the product.");
        sheet.comment(0, 5, "Where supported, by which measures; where not, the reason.");
    }

    private void buyers(Edition edition) {
        Worksheet sheet = sheet(Sheets.BUYERS, List.of(Sheets.FIELD, "What", Sheets.WORDS), 28, 50, 80);
        new BuyersSheet(sheet, choices).write(edition, content.buyers());
    }

    private Worksheet sheet(String name, List<String> headings, int... widths) {
        Worksheet sheet = workbook.newWorksheet(name);
        for (int column = 0; column < widths.length; column++) {
            heading(sheet, 0, column, headings.get(column), widths[column]);
        }
        sheet.freezePane(0, 1);
        return sheet;
    }

    static void heading(Worksheet sheet, int row, int column, String words, int width) {
        sheet.value(row, column, words);
        sheet.style(row, column).bold().fillColor("E6EDF0").wrapText(true).set();
        sheet.width(column, width);
    }

    /** Text, whatever it looks like: the format @ keeps what is typed later from turning into dates and formulas. */
    static void text(Worksheet sheet, int row, int column, String words) {
        if (!words.isEmpty()) {
            sheet.value(row, column, CellText.escaped(words));
        }
        sheet.style(row, column)
                .format("@")
                .wrapText(true)
                .verticalAlignment("top")
                .set();
    }

    static int blankRows(int filled) {
        return filled + BLANK_ROWS;
    }

    /** Text cut so that each part fits a cell, between characters. */
    static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (text.length() - from > Sheets.LONGEST_CELL) {
            int to = from + Sheets.LONGEST_CELL;
            to -= Character.isHighSurrogate(text.charAt(to - 1)) ? 1 : 0;
            parts.add(text.substring(from, to));
            from = to;
        }
        parts.add(text.substring(from));
        return parts;
    }
}
