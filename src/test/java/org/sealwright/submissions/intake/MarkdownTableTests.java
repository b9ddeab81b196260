package org.sealwright.submissions.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.sealwright.catalogue.CatalogueFixture;
import org.sealwright.catalogue.EditionId;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.catalogue.Method;

class MarkdownTableTests {

    private static final Method METHOD =
            CatalogueFixture.catalogue().methodFor(EditionId.EN_303_645_V3_1_3).orElseThrow();

    @Test
    void readsRowsOfSecondLevel() {
        Extract extract = read("auth.md", """
                # IXIT 1-AuthMech: Authentication Mechanisms

                ## **ID**: AuthMech-1

                ### Description

                The owner signs in.

                * one
                * two

                ### Brute Force Prevention Mechanism

                Ten tries.

                ---

                ## **ID**: AuthMech-2

                ### Description
                A machine signs in.
                """);
        assertThat(extract.remarks()).isEmpty();
        assertThat(extract.tables().get("1-AuthMech"))
                .extracting(IxitRow::id)
                .containsExactly("AuthMech-1", "AuthMech-2");
        IxitRow first = extract.tables().get("1-AuthMech").getFirst();
        assertThat(first.values("Description")).containsExactly("The owner signs in.\n\n* one\n* two");
        assertThat(first.values("Brute Force Prevention")).containsExactly("Ten tries.");
    }

    @Test
    void readsRowsOfThirdLevelBelowAnotherHeading() {
        Extract extract = read("x.md", """
                # IXIT 13-SoftServ: Software Services

                ## Table C.13: IXIT 13-SoftServ (Software Services)

                ### **ID**: SoftServ-1

                #### Status

                Enabled

                #### Allows Configuration (Yes/No)

                Yes. From the app.

                #### Authentication Mechanism

                * `AuthMech-1`
                * `AuthMech-2`
                """);
        assertThat(extract.remarks()).isEmpty();
        IxitRow row = extract.tables().get("13-SoftServ").getFirst();
        assertThat(row.values("Status")).containsExactly("enabled");
        assertThat(row.values("Allows Configuration")).containsExactly("Yes. From the app.");
        assertThat(row.values("Authentication Mechanism")).containsExactly("AuthMech-1", "AuthMech-2");
    }

    @Test
    void readsARecordWithAnswersInItsHeadings() {
        Extract extract = read("ixit_4-Conf.md", """
                # Confirmations

                ## Table C.4

                ### **Confirmation of Secure Development**: Yes

                It is in place.
                """);
        assertThat(extract.remarks()).isEmpty();
        IxitRow row = extract.tables().get("4-Conf").getFirst();
        assertThat(row.id()).isEqualTo("4-Conf");
        assertThat(row.values("Confirmation of Secure Development")).containsExactly("yes", "It is in place.");
    }

    @Test
    void keepsTablesListsAndCodeInsideAnEntryAsTheyAre() {
        String body =
                "| a | b |\n|---|---|\n| 1 | 2 |\n\n```\n## **ID**: NotARow\n```\n\n> ### Description\n\n1. x\n   - y";
        Extract extract = read("ixit_1-AuthMech.md", "## **ID**: AuthMech-1\n\n### Description\n\n" + body + "\n");
        assertThat(extract.tables().get("1-AuthMech"))
                .singleElement()
                .satisfies(row -> assertThat(row.values("Description")).containsExactly(body));
    }

    @Test
    void listsWhatItCouldNotReadWithItsLine() {
        Extract extract = read("a.md", """
                # IXIT 1-AuthMech

                An introduction.

                ## **ID**: Sign-In

                ### Description

                Words.

                ### Colour

                Green.

                ## Summary Matrix

                | a |
                |---|
                """);
        assertThat(extract.tables().get("1-AuthMech")).hasSize(1);
        assertThat(extract.remarks())
                .extracting(Remark::line, Remark::kind, Remark::key)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, Remark.Kind.NOT_READ, "submissions.import.preface"),
                        org.assertj.core.groups.Tuple.tuple(5, Remark.Kind.WARNING, "submissions.import.other-id"),
                        org.assertj.core.groups.Tuple.tuple(
                                11, Remark.Kind.NOT_READ, "submissions.import.unknown-entry"),
                        org.assertj.core.groups.Tuple.tuple(15, Remark.Kind.NOT_READ, "submissions.import.section"));
    }

    @Test
    void saysThatARowStandsTwice() {
        Extract extract = read("ixit_5-VulnMon.md", "## ID: VulnMon-1\n\n## ID: VulnMon-1\n");
        assertThat(extract.tables().get("5-VulnMon")).hasSize(1);
        assertThat(extract.remarks()).extracting(Remark::key).containsExactly("submissions.import.row-twice");
    }

    @Test
    void saysThatItKnowsNoTable() {
        assertThat(read("notes.md", "# Notes\n\nWords").remarks())
                .extracting(Remark::key)
                .containsExactly("submissions.import.no-table");
        assertThat(MarkdownTable.read(new DossierFile("ixit_1-AuthMech.md", new byte[] {(byte) 0xff}), METHOD)
                        .remarks())
                .extracting(Remark::key)
                .containsExactly("submissions.import.not-utf-8");
    }

    @Property(tries = 300)
    void keepsEveryParagraphOfAnEntry(@ForAll("paragraphs") List<String> paragraphs) {
        String body = String.join("\n\n", paragraphs);
        Extract extract =
                read("ixit_16-CodeMin.md", "## **ID**: CodeMin-1\n\n### Description\n\n" + body + "\n\n---\n");
        assertThat(extract.tables().get("16-CodeMin").getFirst().values("Description"))
                .containsExactly(body);
    }

    @Provide
    Arbitrary<List<String>> paragraphs() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars(" *_`.,|é".toCharArray())
                .ofMinLength(1)
                .ofMaxLength(40)
                .map(text -> "w" + text.strip())
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    private static Extract read(String name, String text) {
        return MarkdownTable.read(new DossierFile(name, text.getBytes(StandardCharsets.UTF_8)), METHOD);
    }
}
