package org.sealwright.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sealwright.testing.Refusals.assertRefused;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwright.assessments.AssessmentFixture;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Role;
import org.sealwright.submissions.intake.DossierFile;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.sealwright.testing.Tries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
@Import({SubmissionFixture.class, AssessmentFixture.class})
class ImportStagingTests {

    private static final Actor SYSTEM = Actor.system("tests");
    private static final String GONE = "submissions.refused.import-gone";

    @Autowired
    SubmissionFixture submissions;

    @Autowired
    TestPeople people;

    @Autowired
    DossierImporting importing;

    @Autowired
    ImportStaging staging;

    @Autowired
    DossierReading reading;

    @Autowired
    Tries tries;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    Actor owner;
    UUID draft;

    @BeforeEach
    void aDraft() {
        owner = people.ofMaker(people.maker("Northlight Devices"), Role.OWNER);
        draft = submissions.draft(owner);
    }

    @Test
    void doesWhatWasShownAndForgetsTheFiles() throws Exception {
        ImportPreview preview = preview();
        UUID stage = staging.keep(owner, draft, files(), false, preview);
        assertThat(seenBy(owner)).isEqualTo(1);
        assertRefused("submissions.refused.import-moved", () -> staging.confirm(owner, draft, stage, "another page"));
        assertThat(staging.confirm(
                        owner, draft, stage, preview.outcome().digest().hex()))
                .isEqualTo(preview.outcome());
        assertThat(reading.read(owner, draft).table("1-AuthMech").rows()).hasSize(1);
        assertThat(seenBy(SYSTEM)).isZero();
        assertRefused(
                GONE,
                () -> staging.confirm(
                        owner, draft, stage, preview.outcome().digest().hex()));
    }

    @Test
    void keepsFilesForWhoHandedThemInAlone() throws Exception {
        ImportPreview preview = preview();
        UUID stage = staging.keep(owner, draft, files(), false, preview);
        String seen = preview.outcome().digest().hex();
        Actor colleague = people.ofMaker(owner.requireOrganisation(), Role.EDITOR);
        assertRefused(GONE, () -> staging.confirm(colleague, draft, stage, seen));
        assertRefused(GONE, () -> staging.kept(colleague, draft, stage));
        Actor stranger = people.ofMaker(people.maker("Elsewhere Ltd"), Role.OWNER);
        assertThatThrownBy(() -> staging.confirm(stranger, draft, stage, seen)).isInstanceOf(NotFound.class);
        assertThat(seenBy(stranger)).isZero();
        assertThat(seenBy(people.ofBody(Role.ASSESSOR))).isZero();
    }

    @Test
    void keepsFilesForAnHourAndNoLonger() throws Exception {
        ImportPreview preview = preview();
        staging.keep(owner, draft, files(), false, preview);
        UUID stage = staging.keep(owner, draft, files(), false, preview);
        assertThat(seenBy(owner)).isEqualTo(1);
        tries.run(
                SYSTEM,
                () -> database.sql("update submissions.staged_import set staged_at = ? where id = ?")
                        .params(Timestamp.from(clock.instant().minus(ImportStaging.PATIENCE)), stage)
                        .update());
        assertRefused(
                GONE,
                () -> staging.confirm(
                        owner, draft, stage, preview.outcome().digest().hex()));
        assertThat(staging.sweep(SYSTEM)).isEqualTo(1);
        assertThat(seenBy(SYSTEM)).isZero();
    }

    private ImportPreview preview() {
        return importing.preview(owner, draft, files(), false);
    }

    private static List<DossierFile> files() {
        String text = "# IXIT 1-AuthMech\n\n## **ID**: AuthMech-1\n\n### Description\n\nWords\n";
        return List.of(new DossierFile("ixit_1-AuthMech.md", text.getBytes(StandardCharsets.UTF_8)));
    }

    /** How many of this application's files somebody's reach shows. */
    private long seenBy(Actor actor) throws Exception {
        return tries.as(
                actor, () -> database.sql("""
                        select count(*) from submissions.staged_import i
                        join submissions.staged_file f on f.import_id = i.id where i.submission_id = ?
                        """).param(draft).query(Long.class).single());
    }
}
