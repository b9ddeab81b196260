package org.sealwright.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sealwright.testing.Refusals.assertRefused;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwright.assessments.AssessmentFixture;
import org.sealwright.catalogue.Answer;
import org.sealwright.catalogue.IcsAnswer;
import org.sealwright.catalogue.IxitContent;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.catalogue.Support;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Role;
import org.sealwright.submissions.intake.DossierFile;
import org.sealwright.submissions.intake.Remark;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@PortalTest
@Import({SubmissionFixture.class, AssessmentFixture.class})
class DossierImportingTests {

    @Autowired
    SubmissionFixture submissions;

    @Autowired
    TestPeople people;

    @Autowired
    DossierImporting importing;

    @Autowired
    DossierExporting exporting;

    @Autowired
    DossierReading reading;

    @Autowired
    RevisionFreezing freezing;

    @Autowired
    SubmissionLookup lookup;

    @Autowired
    BuyerFactsWriting writing;

    Actor owner;
    UUID draft;

    @BeforeEach
    void aDraft() {
        owner = people.ofMaker(people.maker("Northlight Devices"), Role.OWNER);
        draft = submissions.draft(owner);
    }

    @Test
    void addsRowsAndLeavesWrittenOnesUnlessTold() {
        assertThat(take("Words", false).tables().get("1-AuthMech").added()).isEqualTo(1);
        assertThat(take("Words", false).tables().get("1-AuthMech").same()).isEqualTo(1);
        ImportOutcome kept = take("Other words", false);
        assertThat(kept.tables().get("1-AuthMech").kept()).isEqualTo(1);
        assertThat(kept.remarks()).extracting(Remark::key).containsExactly("submissions.import.row-kept");
        assertThat(description()).isEqualTo("Words");
        assertThat(take("Other words", true).tables().get("1-AuthMech").replaced())
                .isEqualTo(1);
        assertThat(description()).isEqualTo("Other words");
    }

    @Test
    void takesAnExportWhole() {
        UUID full = submissions.complete(owner);
        byte[] export = lookup.bytes(owner, freezing.freeze(owner, full).id());
        ImportOutcome outcome = importing.take(owner, draft, List.of(new DossierFile("export.json", export)), false);
        assertThat(outcome.remarks()).isEmpty();
        assertThat(outcome.rows()).isEqualTo(29);
        Dossier copy = reading.read(owner, draft).content();
        Dossier original = reading.read(owner, full).content();
        assertThat(copy.product()).isEqualTo(original.product());
        assertThat(copy.answers()).isEqualTo(original.answers());
        assertThat(copy.ics()).isEqualTo(original.ics());
        assertThat(copy.ixit().tables().keySet())
                .isEqualTo(original.ixit().tables().keySet());
    }

    @Test
    void takesItsOwnMarkdownWhole() {
        UUID full = submissions.complete(owner);
        byte[] markdown = exporting.markdown(owner, full);
        ImportOutcome outcome = importing.take(owner, draft, List.of(new DossierFile("tables.zip", markdown)), false);
        assertThat(outcome.isPartial()).isFalse();
        assertThat(reading.read(owner, draft).content().ixit())
                .isEqualTo(reading.read(owner, full).content().ixit());
        assertRefused(
                "submissions.refused.nothing-in-tables", () -> exporting.markdown(owner, submissions.draft(owner)));
    }

    @Test
    void listsEverythingOfAnExportThatItLeavesOut() {
        importing.take(owner, draft, List.of(json(DossierFixture.small())), false);
        Dossier small = DossierFixture.small();
        Map<String, IxitContent.Table> tables = new LinkedHashMap<>();
        tables.put(
                "1-AuthMech",
                IxitContent.Table.of(IxitRow.of("AuthMech-1", Map.of("Description", "Other", "Colour", "Green"))));
        tables.put("22-ExtSens", IxitContent.Table.declaredEmpty("None at all."));
        tables.put("99-New", IxitContent.Table.declaredEmpty("Unheard of."));
        Dossier other = new Dossier(
                small.submission(),
                small.scheme(),
                small.level(),
                small.edition(),
                null,
                ProductDescription.NONE,
                Map.of("3", Answer.YES, "zz", Answer.NO),
                Map.of(
                        ProvisionId.of("5.1-4"),
                        new IcsAnswer(ProvisionId.of("5.1-4"), Support.NO, "Not in the app."),
                        ProvisionId.of("5.1-9"),
                        new IcsAnswer(ProvisionId.of("5.1-9"), Support.YES, "")),
                new IxitContent(tables),
                small.evidence());
        ImportOutcome outcome = importing.take(owner, draft, List.of(json(other)), false);
        assertThat(outcome.remarks())
                .extracting(remark -> remark.key().replace("submissions.import.", ""))
                .containsExactlyInAnyOrder(
                        "product-kept",
                        "answer-kept",
                        "unknown-question",
                        "claim-kept",
                        "unknown-provision",
                        "empty-kept",
                        "unknown-table",
                        "row-entry",
                        "row-kept",
                        "evidence");
        assertThat(reading.read(owner, draft).content().product()).isEqualTo(DossierFixture.HUB);
    }

    @Test
    void takesNothingThatCantBeKept() {
        String markdown = "# IXIT 1-AuthMech\n\n## **ID**: %s\n\n### Description\n\nhe\0llo\n";
        ImportOutcome outcome = importing.take(
                owner,
                draft,
                List.of(
                        new DossierFile("a.md", bytes(markdown.formatted("AuthMech-1"))),
                        new DossierFile("b.md", bytes(markdown.formatted("A".repeat(201)))),
                        new DossierFile("c.md", new byte[0]),
                        new DossierFile("d.json", bytes("{\"v\":1,\"scheme\":\"\\u0000\"}")),
                        new DossierFile("e.json", DossierForm.canonical(named("N".repeat(201))))),
                false);
        assertThat(outcome.rows()).isEqualTo(1);
        assertThat(description()).isEqualTo("he\uFFFDllo");
        assertThat(outcome.remarks())
                .extracting(Remark::key)
                .contains(
                        "submissions.import.row-id",
                        "submissions.import.empty",
                        "submissions.import.json-nul",
                        "submissions.refused.too-long");
    }

    private static Dossier named(String name) {
        Dossier small = DossierFixture.small();
        ProductDescription hub = DossierFixture.HUB;
        ProductDescription renamed = new ProductDescription(
                name,
                hub.brand(),
                hub.category(),
                hub.models(),
                hub.gtins(),
                hub.hardwareRevisions(),
                hub.firmware(),
                hub.supportEnds(),
                hub.securityContact(),
                null);
        return new Dossier(
                small.submission(),
                small.scheme(),
                small.level(),
                small.edition(),
                null,
                renamed,
                Map.of(),
                Map.of(),
                new IxitContent(new LinkedHashMap<>()),
                List.of());
    }

    private static DossierFile json(Dossier dossier) {
        return new DossierFile("export.json", DossierForm.canonical(dossier));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void namesWhatIsNoDossier() {
        ImportOutcome outcome = importing.take(
                owner,
                draft,
                List.of(
                        new DossierFile("a.json", "{}".getBytes(StandardCharsets.UTF_8)),
                        new DossierFile("b.json", "[1,".getBytes(StandardCharsets.UTF_8)),
                        new DossierFile("c.json", "{\"v\":1}".getBytes(StandardCharsets.UTF_8)),
                        new DossierFile("d.exe", new byte[] {1})),
                false);
        assertThat(outcome.isNothing()).isTrue();
        assertThat(outcome.remarks()).hasSize(4);
    }

    @Test
    void takesBackTheSpreadsheetThatItWrote() {
        UUID complete = submissions.complete(owner);
        writing.write(owner, complete, DossierFixture.TOLD, Versioned.NEW);
        byte[] workbook = exporting.workbook(owner, complete);
        List<DossierFile> files = List.of(new DossierFile("d.xlsx", workbook));
        ImportOutcome preview = importing.preview(owner, draft, files, true).outcome();
        assertThat(preview.isNothing()).isFalse();
        assertThat(reading.read(owner, draft).content().ixit().tables()).isEmpty();
        assertThat(importing.take(owner, draft, files, true)).isEqualTo(preview);
        Dossier written = reading.read(owner, complete).content();
        Dossier read = reading.read(owner, draft).content();
        assertThat(preview.remarks()).isEmpty();
        assertThat(read.ics()).isEqualTo(written.ics());
        assertThat(read.answers()).isEqualTo(written.answers());
        assertThat(read.ixit()).isEqualTo(written.ixit());
        assertThat(read.buyers()).isEqualTo(DossierFixture.TOLD);
    }

    @Test
    void importsNothingForStrangers() {
        Actor stranger = people.ofMaker(people.maker("Elsewhere Ltd"), Role.OWNER);
        assertThatThrownBy(() -> importing.take(stranger, draft, List.of(), false))
                .isInstanceOf(NotFound.class);
    }

    private ImportOutcome take(String words, boolean replace) {
        String text = "# IXIT 1-AuthMech\n\n## **ID**: AuthMech-1\n\n### Description\n\n" + words + "\n";
        return importing.take(
                owner,
                draft,
                List.of(new DossierFile("ixit_1-AuthMech.md", text.getBytes(StandardCharsets.UTF_8))),
                replace);
    }

    private String description() {
        return reading.read(owner, draft)
                .table("1-AuthMech")
                .rows()
                .getFirst()
                .row()
                .values("Description")
                .getFirst();
    }
}
