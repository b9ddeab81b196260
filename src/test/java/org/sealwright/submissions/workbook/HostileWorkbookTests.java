package org.sealwright.submissions.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealwright.catalogue.CatalogueFixture;
import org.sealwright.catalogue.Edition;
import org.sealwright.catalogue.EditionId;
import org.sealwright.catalogue.Method;
import org.sealwright.submissions.intake.DossierFile;
import org.sealwright.submissions.intake.Remark;

class HostileWorkbookTests {

    private static final Edition EDITION = CatalogueFixture.edition(EditionId.EN_303_645_V3_1_3);
    private static final Method METHOD =
            CatalogueFixture.catalogue().methodFor(EDITION.id()).orElseThrow();
    private static final String PLAIN = "<worksheet/>";

    @ParameterizedTest
    @CsvSource({
        "xl/vbaProject.bin, sheet-macros",
        "xl/macrosheets/sheet1.xml, sheet-macros",
        "xl/externalLinks/externalLink1.xml, sheet-links",
        "xl/connections.xml, sheet-links",
        "xl/embeddings/oleObject1.bin, sheet-objects",
        "xl/activeX/activeX1.xml, sheet-objects"
    })
    void refusesPartsThatNoPlainWorkbookHas(String part, String key) throws IOException {
        assertRefused(zip(Map.of(part, PLAIN)), key);
    }

    @ParameterizedTest
    @CsvSource({
        "<!DOCTYPE x><x/>, sheet-dtd",
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>, sheet-dtd",
        "<x>, sheet-broken",
        "<Relationships><Relationship Type='a/attachedTemplate' TargetMode='External'/></Relationships>, sheet-links",
        "<Types><Override ContentType='application/vnd.ms-excel.sheet.macroEnabled.main+xml'/></Types>, sheet-macros",
        "<worksheet><c r='XFD1'/></worksheet>, sheet-wide"
    })
    void refusesXmlThatNoPlainWorkbookHas(String xml, String key) throws IOException {
        assertRefused(zip(Map.of("xl/worksheets/sheet1.xml", xml)), key);
    }

    @Test
    void refusesOldEncryptedAndOtherFiles() {
        assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}, "sheet-old");
        assertRefused("ID;Description".getBytes(StandardCharsets.UTF_8), "sheet-not");
        assertRefused(new byte[] {'P', 'K', 3, 4}, "sheet-broken");
    }

    @Test
    void refusesCrowds() throws IOException {
        assertRefused(
                zip(Map.of("xl/worksheets/sheet1.xml", "<s>" + "<row/>".repeat(PartCheck.MOST_ROWS + 1) + "</s>")),
                "sheet-rows");
        assertRefused(
                zip(Map.of("xl/workbook.xml", "<s>" + "<sheet/>".repeat(PartCheck.MOST_SHEETS + 1) + "</s>")),
                "sheet-many");
        Map<String, String> parts = new LinkedHashMap<>();
        for (int i = 0; i <= WorkbookGuard.MOST_PARTS; i++) {
            parts.put("xl/p" + i + ".xml", PLAIN);
        }
        assertRefused(zip(parts), "sheet-parts");
    }

    /** A part that would be 1 GB is given up on once it grew past the bound: neither kept nor read to its end. */
    @Test
    void givesUpOnBombsEarly() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] block = new byte[1 << 20];
            for (int i = 0; i < 1024; i++) {
                zip.write(block);
            }
            zip.closeEntry();
        }
        assertThat(bytes.size()).isLessThan(2 << 20);
        long before = allocated();
        assertRefused(bytes.toByteArray(), "sheet-large");
        assertThat(allocated() - before).isLessThan(4 * WorkbookGuard.LARGEST_TOTAL);
        assertRefused(zip(Map.of("xl/sharedStrings.xml", " ".repeat(8 << 20))), "sheet-ratio");
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    @Property(tries = 200)
    void survivesAnyBytes(@ForAll byte[] bytes) {
        assertThat(read(bytes).remarks()).isNotEmpty();
    }

    @Test
    void namesTheCellAndItsMend() throws IOException {
        WorkbookReader.Read read = read(workbook(book -> {
            var facts = book.newWorksheet("Facts");
            row(facts, 0, "Answer", "ID");
            row(facts, 1, "perhaps", EDITION.questions().getFirst().key());
            facts.value(2, 0, true);
            facts.value(2, 1, EDITION.questions().get(1).key());
            var ics = book.newWorksheet("ICS");
            row(ics, 0, "Provision", "Support", "Detail");
            row(ics, 1, "5.1-1", "maybe", "");
            row(ics, 2, "9.9-9", "Y", "");
            row(ics, 3, "5.6-4", "Y", "");
            var table = book.newWorksheet(" 1-authmech ");
            row(table, 0, "Description", "Colour", "id");
            row(table, 1, " in words ", "red", " AuthMech-1 ");
            row(table, 2, "again", "", "AuthMech-1");
            row(table, 3, "lost", "", "");
            row(table, 4, "", "", "AuthMech-2");
            table.formula(4, 0, "1+1");
            book.newWorksheet("Mine").value(0, 0, "x");
        }));
        assertThat(read.remarks())
                .extracting(Remark::file, remark -> remark.key().replace("submissions.import.", ""))
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "(\"w.xlsx · Facts!A2\", \"cell-yes-no\")",
                        "(\"w.xlsx · ICS!B2\", \"cell-support\")",
                        "(\"w.xlsx · ICS!A3\", \"unknown-provision\")",
                        "(\"w.xlsx · ICS!A4\", \"void-provision\")",
                        "(\"w.xlsx · 1-authmech!B1\", \"sheet-column\")",
                        "(\"w.xlsx · 1-authmech!C3\", \"sheet-id-twice\")",
                        "(\"w.xlsx · 1-authmech!C4\", \"sheet-no-id\")",
                        "(\"w.xlsx · 1-authmech!A5\", \"cell-formula\")",
                        "(\"w.xlsx · Mine\", \"sheet-unknown\")");
        var rows = read.content().ixit().rows("1-AuthMech");
        assertThat(rows).extracting(row -> row.id()).containsExactly("AuthMech-1", "AuthMech-2");
        assertThat(rows.getFirst().values("Description")).containsExactly("in words");
        assertThat(read.content().answers()).hasSize(1);
    }

    private static void row(org.dhatim.fastexcel.Worksheet sheet, int row, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            sheet.value(row, column, cells[column].isEmpty() ? null : cells[column]);
        }
    }

    private static byte[] workbook(Consumer<Workbook> content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Other", "1.0")) {
            content.accept(book);
        }
        return bytes.toByteArray();
    }

    private static void assertRefused(byte[] file, String key) {
        WorkbookReader.Read read = read(file);
        assertThat(read.content()).isEqualTo(WorkbookContent.NOTHING);
        assertThat(read.remarks()).extracting(Remark::key).containsExactly("submissions.import." + key);
    }

    private static WorkbookReader.Read read(byte[] file) {
        return WorkbookReader.read(new DossierFile("w.xlsx", file), EDITION, METHOD);
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("[Content_Types].xml", "<Types/>");
        all.put("xl/workbook.xml", "<workbook/>");
        all.putAll(parts);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            List<String> names = new ArrayList<>(all.keySet());
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(all.get(name).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
