package org.sealwright.submissions.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.catalogue.Answer;
import org.sealwright.catalogue.BuyerFacts;
import org.sealwright.catalogue.CatalogueFixture;
import org.sealwright.catalogue.Edition;
import org.sealwright.catalogue.EditionId;
import org.sealwright.catalogue.IcsAnswer;
import org.sealwright.catalogue.IxitContent;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.catalogue.IxitTable;
import org.sealwright.catalogue.Method;
import org.sealwright.catalogue.Support;
import org.sealwright.submissions.AwkwardTexts;
import org.sealwright.submissions.intake.DossierFile;

class WorkbookRoundTripTests {

    private static final Edition EDITION = CatalogueFixture.edition(EditionId.EN_303_645_V3_1_3);
    private static final Method METHOD =
            CatalogueFixture.catalogue().methodFor(EDITION.id()).orElseThrow();

    @Property(tries = 25)
    void losesNothing(@ForAll("texts") List<String> texts, @ForAll boolean several) {
        Map<String, IxitContent.Table> tables = new LinkedHashMap<>();
        List<IxitTable> some = METHOD.tables().subList(0, 4);
        for (IxitTable table : some) {
            List<IxitRow> rows = new ArrayList<>();
            for (int i = 0; i < (table.isList() ? texts.size() : 1); i++) {
                Map<String, List<String>> entries = new TreeMap<>();
                String text = texts.get(i);
                table.entries().forEach(entry -> entries.put(entry.name(), several ? texts : List.of(text)));
                rows.add(new IxitRow(table.isList() ? table.rowIdPrefix() + i : table.name(), entries));
            }
            tables.put(table.name(), new IxitContent.Table(rows, ""));
        }
        tables.put(METHOD.tables().get(5).name(), IxitContent.Table.declaredEmpty(texts.getFirst()));
        var first = EDITION.provisions().getFirst().id();
        WorkbookContent content = new WorkbookContent(
                Map.of(EDITION.questions().getFirst().key(), Answer.NO),
                Map.of(first, new IcsAnswer(first, Support.NOT_APPLICABLE, texts.getFirst())),
                new IxitContent(tables),
                BuyerFacts.NONE);
        WorkbookReader.Read read = read(WorkbookWriter.write(EDITION, METHOD, content));
        assertThat(read.remarks()).isEmpty();
        assertThat(read.content()).isEqualTo(content);
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return AwkwardTexts.several();
    }

    @Test
    void carriesWhatBuyersWillRead() {
        for (BuyerFacts facts : List.of(
                BuyerFacts.NONE,
                everything(
                        "sv",
                        List.of(BuyerFacts.Access.values()),
                        Map.of(
                                BuyerFacts.Sense.AUDIO, new BuyerFacts.Sensing(true, "=A1 – Två.\nEn knapp."),
                                BuyerFacts.Sense.BODY, new BuyerFacts.Sensing(false, ""))),
                everything("de", List.of(), Map.of()))) {
            WorkbookContent content = new WorkbookContent(Map.of(), Map.of(), IxitContent.empty(), facts);
            WorkbookReader.Read read = read(WorkbookWriter.write(EDITION, METHOD, content));
            assertThat(read.remarks()).isEmpty();
            assertThat(read.content().buyers()).isEqualTo(facts);
        }
    }

    private static BuyerFacts everything(
            String language, List<BuyerFacts.Access> access, Map<BuyerFacts.Sense, BuyerFacts.Sensing> senses) {
        return new BuyerFacts(
                language,
                BuyerFacts.Updates.AUTOMATIC_OPT_OUT,
                "+1",
                access,
                "@home",
                senses,
                BuyerFacts.Materials.SOFTWARE_AND_HARDWARE,
                "https://northlight.example/safe",
                "One.\n\nTwo.",
                "2026-01-31",
                "yes",
                "_x0041_",
                Map.of("5.5-4", "Open at home.", "5.1-1", "A mandatory one."));
    }

    @Test
    void saysWhatItCantTakeOfTheWordsForBuyers() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("buyers");
            List<List<String>> rows = List.of(
                    List.of("Words", "Field"),
                    List.of("xx", "language"),
                    List.of("Sometimes", "updates"),
                    List.of("Password\nmagic", "access"),
                    List.of("A microphone", "senses.audio.description"),
                    List.of("perhaps", "senses.images.can"),
                    List.of("NO", "senses.body.can"),
                    List.of("What", "nonsense"),
                    List.of("Kept.", "deleteData"));
            for (int row = 0; row < rows.size(); row++) {
                sheet.value(row, 0, rows.get(row).get(0));
                sheet.value(row, 1, rows.get(row).get(1));
            }
        }
        WorkbookReader.Read read = read(bytes.toByteArray());
        assertThat(read.remarks())
                .extracting(remark -> remark.file() + " " + remark.key())
                .containsExactly(
                        "d.xlsx · buyers!A2 submissions.import.buyers-choice",
                        "d.xlsx · buyers!A3 submissions.import.buyers-choice",
                        "d.xlsx · buyers!A4 submissions.import.buyers-choice",
                        "d.xlsx · buyers!A5 submissions.import.buyers-undecided",
                        "d.xlsx · buyers!A6 submissions.import.cell-yes-no",
                        "d.xlsx · buyers!A8 submissions.import.buyers-field");
        BuyerFacts facts = read.content().buyers();
        assertThat(facts.access()).containsExactly(BuyerFacts.Access.PASSWORD);
        assertThat(facts.senses()).containsOnlyKeys(BuyerFacts.Sense.BODY);
        assertThat(facts.deleteData()).isEqualTo("Kept.");
    }

    @Test
    void templatesOfEachEditionHoldNoFormulaAndReadAsNothing() throws IOException {
        for (Method method : CatalogueFixture.catalogue().methods()) {
            Edition edition = CatalogueFixture.edition(method.assesses());
            byte[] template = WorkbookWriter.template(edition, method);
            WorkbookReader.Read read = WorkbookReader.read(new DossierFile("t.xlsx", template), edition, method);
            assertThat(read.remarks()).isEmpty();
            assertThat(read.content()).isEqualTo(WorkbookContent.NOTHING);
            try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(template))) {
                List<Sheet> sheets = workbook.getSheets().toList();
                assertThat(sheets).hasSize(METHOD.tables().size() + 5);
                for (Sheet sheet : sheets) {
                    for (Row row : sheet.read()) {
                        assertThat(row.stream().filter(cell -> cell != null).map(cell -> cell.getType()))
                                .isSubsetOf(CellType.STRING, CellType.EMPTY);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://x\")", "+1", "-1", "@x"})
    void writesFormulaLikeWordsAsText(String words) throws IOException {
        Map<String, IxitContent.Table> tables =
                Map.of("1-AuthMech", IxitContent.Table.of(IxitRow.of("AuthMech-1", Map.of("Description", words))));
        byte[] bytes = WorkbookWriter.write(
                EDITION, METHOD, new WorkbookContent(Map.of(), Map.of(), new IxitContent(tables), BuyerFacts.NONE));
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            Row row = workbook.findSheet("1-AuthMech").orElseThrow().read().get(2);
            assertThat(row.stream()
                            .filter(cell -> cell != null && words.equals(cell.getRawValue()))
                            .map(cell -> cell.getType()))
                    .containsExactly(CellType.STRING);
        }
    }

    private static WorkbookReader.Read read(byte[] bytes) {
        return WorkbookReader.read(new DossierFile("d.xlsx", bytes), EDITION, METHOD);
    }
}
