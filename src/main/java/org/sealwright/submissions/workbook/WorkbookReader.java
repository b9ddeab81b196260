package org.sealwright.submissions.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.sealwright.catalogue.Answer;
import org.sealwright.catalogue.BuyerFacts;
import org.sealwright.catalogue.Edition;
import org.sealwright.catalogue.IcsAnswer;
import org.sealwright.catalogue.IxitContent;
import org.sealwright.catalogue.IxitTable;
import org.sealwright.catalogue.Method;
import org.sealwright.catalogue.Provision;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.catalogue.Support;
import org.sealwright.submissions.intake.DossierFile;
import org.sealwright.submissions.intake.Remark;

/** Reads a workbook, and says of each cell that can't be taken where it stands and how to mend it. */
public final class WorkbookReader {

    private static final Set<String> OTHER_SHEETS =
            Set.of(Sheets.README.toLowerCase(Locale.ROOT), Sheets.LISTS.toLowerCase(Locale.ROOT));

    private final String file;
    private final Edition edition;
    private final Method method;
    private final List<Remark> remarks = new ArrayList<>();
    private final Map<String, Answer> answers = new TreeMap<>();
    private final Map<ProvisionId, IcsAnswer> ics = new TreeMap<>();
    private final Map<String, IxitContent.Table> tables = new LinkedHashMap<>();

    private BuyerFacts buyers = BuyerFacts.NONE;

    private WorkbookReader(String file, Edition edition, Method method) {
        this.file = file;
        this.edition = edition;
        this.method = method;
    }

    /** Reads a file; one that is refused as a whole holds nothing and has a remark. */
    public static Read read(DossierFile file, Edition edition, Method method) {
        WorkbookReader reader = new WorkbookReader(file.name(), edition, method);
        try {
            reader.sheets(WorkbookGuard.checked(file.content()));
        } catch (RefusedWorkbook e) {
            return reader.refused(e.key(), e.arguments());
        } catch (IOException
                | RuntimeException e) { // the library throws what it likes at parts that do not fit together
            return reader.refused("sheet-broken");
        }
        WorkbookContent content =
                new WorkbookContent(reader.answers, reader.ics, new IxitContent(reader.tables), reader.buyers);
        return new Read(content, reader.remarks);
    }

    private Read refused(String key, String... arguments) {
        return new Read(WorkbookContent.NOTHING, List.of(Remark.unread(file, 0, key, arguments)));
    }

    private void sheets(byte[] workbook) throws IOException {
        int known = 0;
        try (ReadableWorkbook read =
                new ReadableWorkbook(new ByteArrayInputStream(workbook), new ReadingOptions(true, false))) {
            try (Stream<Sheet> sheets = read.getSheets()) {
                for (Sheet sheet : sheets.toList()) {
                    known += sheet(sheet) ? 1 : 0;
                }
            }
        }
        if (known == 0) {
            remarks.add(Remark.unread(file, 0, "sheet-none"));
        }
    }

    /** Whether the sheet was one to read. Sheets that are missing say nothing, and change nothing. */
    private boolean sheet(Sheet sheet) throws IOException {
        String name = sheet.getName().strip();
        SheetRows rows = new SheetRows(file, name, remarks);
        Optional<IxitTable> table = method.tables().stream()
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst();
        if (table.isPresent()) {
            IxitContent.Table content = new TableReader(rows, table.get()).read(rows.of(sheet));
            if (!content.isLeftEmpty()) {
                tables.put(table.get().name(), content);
            }
            return true;
        }
        if (name.equalsIgnoreCase(Sheets.FACTS)) {
            facts(rows, rows.of(sheet));
            return true;
        }
        if (name.equalsIgnoreCase(Sheets.ICS)) {
            statement(rows, rows.of(sheet));
            return true;
        }
        if (name.equalsIgnoreCase(Sheets.BUYERS)) {
            buyers = new BuyersReader(rows).read(rows.of(sheet));
            return true;
        }
        if (!OTHER_SHEETS.contains(name.toLowerCase(Locale.ROOT))) {
            rows.unread("sheet-unknown", name);
        }
        return false;
    }

    private void facts(SheetRows sheet, List<SheetRows.Line> lines) {
        Columns columns = Columns.find(sheet, lines, Sheets.ID, Sheets.ANSWER);
        for (SheetRows.Line line : columns.below(lines)) {
            String said = line.at(columns.at(Sheets.ANSWER)).strip().toLowerCase(Locale.ROOT);
            String key = line.at(columns.at(Sheets.ID)).strip();
            if (said.isEmpty()) {
                continue;
            }
            if (edition.questions().stream().noneMatch(q -> q.key().equals(key))) {
                sheet.unread(columns.at(Sheets.ID), line.number(), "unknown-question", key);
            } else if (!said.equals("yes") && !said.equals("no")) {
                sheet.unread(columns.at(Sheets.ANSWER), line.number(), "cell-yes-no");
            } else {
                answers.put(key, said.equals("yes") ? Answer.YES : Answer.NO);
            }
        }
    }

    private void statement(SheetRows sheet, List<SheetRows.Line> lines) {
        Columns columns = Columns.find(sheet, lines, Sheets.PROVISION, Sheets.SUPPORT, Sheets.DETAIL);
        for (SheetRows.Line line : columns.below(lines)) {
            String support = line.at(columns.at(Sheets.SUPPORT)).strip();
            String detail = line.at(columns.at(Sheets.DETAIL));
            String id = line.at(columns.at(Sheets.PROVISION)).strip();
            if (support.isEmpty() && detail.isEmpty()) {
                continue;
            }
            Optional<Provision> provision = edition.provisions().stream()
                    .filter(p -> p.id().value().equals(id))
                    .findFirst();
            if (provision.isEmpty()) {
                unknown(sheet, columns.at(Sheets.PROVISION), line, id);
            } else {
                claim(sheet, columns.at(Sheets.SUPPORT), line, provision.get().id(), support, detail);
            }
        }
    }

    /** A number that the edition gave up is explained: it stands in older workbooks. */
    private void unknown(SheetRows sheet, int column, SheetRows.Line line, String id) {
        edition.voidProvisions().stream()
                .filter(gone -> gone.id().value().equals(id))
                .findFirst()
                .ifPresentOrElse(
                        gone -> sheet.unread(column, line.number(), "void-provision", id, gone.successors()),
                        () -> sheet.unread(column, line.number(), "unknown-provision", id));
    }

    private void claim(
            SheetRows sheet, int column, SheetRows.Line line, ProvisionId id, String support, String detail) {
        try {
            ics.put(id, new IcsAnswer(id, Support.parse(support), detail));
        } catch (IllegalArgumentException e) {
            sheet.unread(column, line.number(), "cell-support");
        }
    }

    /** What a workbook held, and what could not be taken. */
    public record Read(WorkbookContent content, List<Remark> remarks) {

        public Read {
            remarks = List.copyOf(remarks);
        }
    }
}
