package org.sealwright.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
@Import(SubmissionFixture.class)
class DossierImportingTests {

    @Autowired
    SubmissionFixture submissions;

    @Autowired
    TestPeople people;

    @Autowired
    DossierImporting importing;

    @Autowired
    DossierReading reading;

    @Autowired
    RevisionFreezing freezing;

    @Autowired
    SubmissionLookup lookup;

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
