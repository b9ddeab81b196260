package org.sealwright.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sealwright.testing.Refusals.assertRefused;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwright.assessments.AssessmentFixture;
import org.sealwright.audit.Act;
import org.sealwright.catalogue.Answer;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Role;
import org.sealwright.submissions.intake.DossierFile;
import org.sealwright.testing.Pages;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.sealwright.testing.Tries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The scheduler of the portal may carry a job out before the test does: whoever comes second finds it done. */
@PortalTest
@Import({SubmissionFixture.class, AssessmentFixture.class})
class ImportJobsTests {

    private static final int ROWS = 1_200;

    @Autowired
    SubmissionFixture submissions;

    @Autowired
    TestPeople people;

    @Autowired
    DossierImporting importing;

    @Autowired
    ImportStaging staging;

    @Autowired
    ImportJobs jobs;

    @Autowired
    ImportJobRows rows;

    @Autowired
    DossierReading reading;

    @Autowired
    FactAnswering answering;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Tries tries;

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient database;

    Actor owner;
    UUID draft;

    @BeforeEach
    void aDraft() {
        owner = people.ofMaker(people.maker("Northlight Devices"), Role.OWNER);
        draft = submissions.draft(owner);
    }

    @Test
    void importsManyRowsAsAJobAndFewAtOnce() throws Exception {
        ImportPreview few = importing.preview(owner, draft, files(3), false);
        UUID small = staging.keep(owner, draft, files(3), false, few);
        String seen = few.outcome().digest().hex();
        assertThat(jobs.startIfLong(owner, draft, small, seen)).isEmpty();
        UUID job = started();
        jobs.run(ImportJobs.WORKER, job);
        ImportJob done = jobs.job(owner, draft, job);
        assertThat(done.state()).isEqualTo(ImportJob.State.DONE);
        assertThat(done.rowsDone()).isEqualTo(ROWS);
        assertThat(done.result()).isNotNull().extracting(ImportJob.Result::rows).isEqualTo(ROWS);
        assertThat(reading.read(owner, draft).table("1-AuthMech").rows()).hasSize(ROWS);
        assertThat(importedBy(owner)).isEqualTo(1);
        Document page = page(job);
        assertThat(page.select("#job").text()).contains("Imported", "1,200 rows in 1 table");
        assertThat(page.select("#job").hasAttr("hx-get")).isFalse();
        assertThat(page.select("meta[http-equiv=refresh]")).isEmpty();
        jobs.run(ImportJobs.WORKER, job);
        assertThat(jobs.startIfLong(owner, draft, job, "sent again")).contains(job);
        assertThat(importedBy(owner)).isEqualTo(1);
    }

    @Test
    void tellsHowFarItIsWhileNothingIsSavedYet() throws Exception {
        List<Integer> told = new ArrayList<>();
        importing.take(owner, draft, files(ROWS), false, told::add);
        assertThat(told).containsExactly(500, 1_000);
        UUID job = running(500);
        assertThat(jobs.open(owner, draft))
                .get()
                .extracting(ImportJob::rowsDone)
                .isEqualTo(500);
        Document page = page(job);
        assertThat(page.select("#job progress").attr("value")).isEqualTo("500");
        assertThat(page.select("#job progress").attr("max")).isEqualTo("1200");
        assertThat(page.select("#job").text()).contains("500 of 1,200 rows");
        assertThat(page.select("noscript meta[http-equiv=refresh]").attr("content"))
                .isEqualTo("2");
        assertThat(pages.read(owner, "/submissions/" + draft + "/import").select(".notice a[href$=/jobs/" + job + "]"))
                .hasSize(1);
        tries.run(owner, () -> {
            rows.advance(job, 1_000);
            assertThat(rows.find(job)).get().extracting(ImportJob::rowsDone).isEqualTo(1_000);
        });
    }

    /** A portal that goes away leaves the job running and the transaction undone. */
    @Test
    void beginsAnewWhatAPortalLeft() throws Exception {
        UUID job = running(1_000);
        staged(job);
        staging.sweep(ImportJobs.WORKER);
        jobs.run(ImportJobs.WORKER, job);
        assertThat(jobs.job(owner, draft, job).state()).isEqualTo(ImportJob.State.DONE);
        assertThat(reading.read(owner, draft).table("1-AuthMech").rows()).hasSize(ROWS);
    }

    @Test
    void saysWhyNothingWasSaved() throws Exception {
        UUID gone = running(0);
        jobs.run(ImportJobs.WORKER, gone);
        assertThat(jobs.job(owner, draft, gone).failure()).isEqualTo("submissions.refused.import-gone");
        assertThat(page(gone).select("#job").text())
                .contains("These files are no longer here", "Nothing of it was saved");
        UUID moved = running(0);
        staged(moved);
        answering.answer(owner, draft, "3", Answer.YES, Versioned.NEW);
        jobs.run(ImportJobs.WORKER, moved);
        assertThat(jobs.job(owner, draft, moved).failure()).isEqualTo("submissions.refused.import-moved");
        UUID left = running(0);
        staged(left);
        tries.run(ImportJobs.WORKER, () -> {
            database.sql("delete from organisations.membership where account_id = ?")
                    .param(owner.id())
                    .update();
            events.publishEvent(new Act(ImportJobs.WORKER, "test.person.left", "account", owner.id()));
        });
        jobs.run(ImportJobs.WORKER, left);
        assertThat(jobs.job(owner, draft, left).failure()).isEqualTo("submissions.refused.import-person");
        assertThat(reading.read(owner, draft).table("1-AuthMech").rows()).isEmpty();
        assertThat(tries.as(
                        ImportJobs.WORKER,
                        () -> database.sql("select count(*) from submissions.staged_import where submission_id = ?")
                                .param(draft)
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    @Test
    void keepsOtherFilesWaitingAndOtherMakersOut() throws Exception {
        UUID job = running(0);
        ImportPreview preview = importing.preview(owner, draft, files(1), false);
        assertRefused("submissions.refused.import-running", () -> staging.keep(owner, draft, files(1), false, preview));
        assertRefused("submissions.refused.import-running", () -> staging.discard(owner, draft));
        Actor viewer = people.ofMaker(owner.requireOrganisation(), Role.VIEWER);
        assertThat(jobs.job(viewer, draft, job).isOpen()).isTrue();
        Actor stranger = people.ofMaker(people.maker("Elsewhere Ltd"), Role.OWNER);
        assertThatThrownBy(() -> jobs.job(stranger, draft, job)).isInstanceOf(NotFound.class);
        assertThat(jobs.open(stranger, draft)).isEmpty();
        for (Actor other : List.of(stranger, people.ofBody(Role.ASSESSOR))) {
            assertThat(tries.as(other, () -> rows.find(job))).isEmpty();
        }
    }

    private Document page(UUID job) throws Exception {
        return pages.read(owner, "/submissions/" + draft + "/import/jobs/" + job);
    }

    private UUID started() {
        ImportPreview preview = importing.preview(owner, draft, files(ROWS), false);
        UUID stage = staging.keep(owner, draft, files(ROWS), false, preview);
        return jobs.startIfLong(owner, draft, stage, preview.outcome().digest().hex())
                .orElseThrow();
    }

    /** A job that no scheduler knows, as it stands in the middle. */
    private UUID running(int done) {
        UUID job = Ids.next();
        tries.run(owner, () -> {
            database.sql("""
                            insert into submissions.import_job (id, submission_id, maker_id, started_by, started_at, state,
                              rows_total, rows_done, changed_at)
                            values (?, ?, ?, ?, now(), 'RUNNING', ?, ?, now())
                            """)
                    .params(job, draft, owner.organisation(), owner.id(), ROWS, done)
                    .update();
        });
        return job;
    }

    /** The files of such a job, two hours old. */
    private void staged(UUID job) {
        ImportPreview preview = importing.preview(owner, draft, files(ROWS), false);
        String digest = preview.outcome().digest().hex();
        byte[] content = files(ROWS).getFirst().content();
        tries.run(owner, () -> {
            database.sql("delete from submissions.staged_import where submission_id = ?")
                    .param(draft)
                    .update();
            database.sql("""
                            insert into submissions.staged_import
                              (id, submission_id, maker_id, staged_by, staged_at, replacing, state, outcome, rows)
                            values (?, ?, ?, ?, now() - interval '2 hours', false, ?, ?, ?)
                            """)
                    .params(
                            job,
                            draft,
                            owner.organisation(),
                            owner.id(),
                            preview.state().hex(),
                            digest,
                            ROWS)
                    .update();
            database.sql("""
                            insert into submissions.staged_file (import_id, ordinal, maker_id, name, content, digest)
                            values (?, 0, ?, 'ixit_1-AuthMech.md', ?, encode(sha256(?), 'hex'))
                            """)
                    .params(job, owner.organisation(), content, content)
                    .update();
        });
    }

    private static List<DossierFile> files(int rows) {
        String text = IntStream.rangeClosed(1, rows)
                .mapToObj(n -> "## **ID**: AuthMech-" + n + "\n\n### Description\n\nWords " + n + "\n\n")
                .collect(Collectors.joining("", "# IXIT 1-AuthMech\n\n", ""));
        return List.of(new DossierFile("ixit_1-AuthMech.md", text.getBytes(StandardCharsets.UTF_8)));
    }

    private long importedBy(Actor person) {
        return database.sql("""
                        select count(*) from audit.entry
                        where act = 'submissions.dossier.imported' and actor = ? and subject = ?
                        """)
                .params(person.id(), draft.toString())
                .query(Long.class)
                .single();
    }
}
