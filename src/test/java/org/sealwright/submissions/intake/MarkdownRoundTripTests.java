package org.sealwright.submissions.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.sealwright.catalogue.CatalogueFixture;
import org.sealwright.catalogue.EditionId;
import org.sealwright.catalogue.IxitContent;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.catalogue.IxitTable;
import org.sealwright.catalogue.Method;
import org.sealwright.submissions.AwkwardTexts;

class MarkdownRoundTripTests {

    private static final Method METHOD =
            CatalogueFixture.catalogue().methodFor(EditionId.EN_303_645_V3_1_3).orElseThrow();

    @Property(tries = 60)
    void losesNothing(@ForAll("texts") List<String> texts, @ForAll boolean several) {
        Map<String, IxitContent.Table> tables = new LinkedHashMap<>();
        for (IxitTable table : METHOD.tables().subList(0, 6)) {
            List<IxitRow> rows = new ArrayList<>();
            for (int i = 0; i < (table.isList() ? texts.size() : 1); i++) {
                Map<String, List<String>> entries = new TreeMap<>();
                String text = texts.get(i);
                table.entries().forEach(entry -> entries.put(entry.name(), several ? texts : List.of(text)));
                rows.add(new IxitRow(table.isList() ? id(text, i) : table.name(), entries));
            }
            tables.put(table.name(), new IxitContent.Table(rows, ""));
        }
        tables.put(METHOD.tables().get(7).name(), IxitContent.Table.declaredEmpty(texts.getFirst()));
        assertReadsBack(new IxitContent(tables));
    }

    /** An ID as the portal keeps it: one line, nothing around it. */
    private static String id(String text, int number) {
        String line =
                text.replaceAll("[\\t\\n\\x0B\\f\\r\\x85\\u2028\\u2029]+", " ").strip();
        return line.substring(0, Math.min(line.length(), 100)).replaceAll("[\\uD800-\\uDFFF]", "") + "-" + number;
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return AwkwardTexts.paired()
                .filter(text -> text.length() < 1_000)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Test
    void isPlainWherePlainWordsDo() {
        IxitRow row = new IxitRow(
                "AuthMech-1",
                Map.of("Description", List.of("The owner signs in.\n\n* one\n* two | three"), "Type", List.of("x")));
        List<DossierFile> files =
                MarkdownFiles.of(METHOD, new IxitContent(Map.of("1-AuthMech", IxitContent.Table.of(row))));
        assertThat(files).extracting(DossierFile::name).containsExactly("ixit_1-AuthMech.md");
        assertThat(new String(files.getFirst().content(), StandardCharsets.UTF_8))
                .startsWith("""
                # IXIT 1-AuthMech: Authentication Mechanisms

                ## **ID**: AuthMech-1

                ### Description

                The owner signs in.

                * one
                * two | three
                """);
    }

    /** A file as large as an archive may not hold goes on in a second one. */
    @Test
    void splitsALargeTable() {
        List<IxitRow> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            rows.add(new IxitRow("AuthMech-" + i, Map.of("Description", List.of("word " + "x".repeat(20_000)))));
        }
        IxitContent content = new IxitContent(Map.of("1-AuthMech", new IxitContent.Table(rows, "")));
        assertThat(MarkdownFiles.of(METHOD, content))
                .hasSizeGreaterThan(2)
                .allMatch(file -> file.content().length < Archive.LARGEST_ENTRY);
        assertReadsBack(content);
    }

    private static void assertReadsBack(IxitContent content) {
        List<DossierFile> written = MarkdownFiles.of(METHOD, content);
        Archive.Content archive = Archive.open(new DossierFile("tables.zip", Archive.of(written)));
        assertThat(archive.remarks()).isEmpty();
        Extract read = Extract.NOTHING;
        for (DossierFile file : archive.files()) {
            read = read.and(MarkdownTable.read(file, METHOD));
        }
        assertThat(read.remarks())
                .filteredOn(remark -> remark.kind() == Remark.Kind.NOT_READ)
                .isEmpty();
        Map<String, IxitContent.Table> tables = new TreeMap<>();
        read.tables().forEach((name, rows) -> tables.put(name, new IxitContent.Table(rows, "")));
        read.empty().forEach((name, reason) -> tables.put(name, IxitContent.Table.declaredEmpty(reason)));
        assertThat(tables).isEqualTo(new TreeMap<>(content.tables()));
    }
}
