package org.sealwright.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sealwright.assessments.AssessmentFixture;
import org.sealwright.assessments.AssessmentFixture.Staged;
import org.sealwright.evidence.EvidenceIntake;
import org.sealwright.evidence.EvidenceKind;
import org.sealwright.evidence.EvidenceOrder;
import org.sealwright.evidence.EvidenceOwner;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Role;
import org.sealwright.submissions.SubmissionFixture;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.sealwright.testing.Tries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
@Import({SubmissionFixture.class, AssessmentFixture.class})
class EvidenceAnalysisTests {

    @Autowired
    EvidenceAnalysis analysis;

    @Autowired
    Observations observations;

    @Autowired
    EvidenceIntake intake;

    @Autowired
    AssessmentFixture assessments;

    @Autowired
    SubmissionFixture submissions;

    @Autowired
    TestPeople people;

    @Autowired
    Tries tries;

    @Autowired
    JdbcClient database;

    @Autowired
    Scheduler scheduler;

    private UUID put(Actor actor, EvidenceOwner owner, EvidenceKind kind, byte[] content) throws IOException {
        var order = new EvidenceOrder(Ids.next(), owner, "file", kind, null, List.of());
        return intake.take(actor, order, new ByteArrayInputStream(content)).id();
    }

    private UUID scanOf(Staged staged) throws IOException {
        UUID item = put(
                staged.assessor(),
                new EvidenceOwner("assessment", staged.assessment()),
                EvidenceKind.SCAN,
                ReadersTests.file("hub-scan.xml"));
        analysis.read(ReadingTasks.READER, item);
        return item;
    }

    private long count(Actor actor, String table, UUID matter) throws Exception {
        return tries.as(
                actor,
                () -> database.sql("select count(*) from analysis." + table + " where matter = ?")
                        .param(matter)
                        .query(Long.class)
                        .single());
    }

    @Test
    void readsAnItemOnceAndKeepsWhatItSays() throws Exception {
        Staged staged = assessments.evaluating();
        UUID item = scanOf(staged);
        analysis.read(ReadingTasks.READER, item);
        List<Reading> readings = observations.readings(staged.assessor(), staged.submission());
        assertThat(readings).hasSize(1);
        Reading reading = readings.getFirst();
        assertThat(reading.item().id()).isEqualTo(item);
        assertThat(reading.toolInWords()).isEqualTo("nmap 7.95");
        assertThat(reading.outcome()).isEqualTo(Reading.Outcome.READ);
        assertThat(observations
                        .noted(staged.assessor(), staged.submission(), List.of(reading.id()))
                        .get(reading.id()))
                .extracting(Observation::subject)
                .contains("tcp/554", "tcp/8443", "closed");
        assertThat(count(staged.assessor(), "reading", staged.submission())).isEqualTo(1);
    }

    @Test
    void keepsWhyAFileCouldNotBeRead() throws Exception {
        Staged staged = assessments.evaluating();
        UUID item = put(
                staged.assessor(),
                new EvidenceOwner("assessment", staged.assessment()),
                EvidenceKind.SBOM,
                "{\"bomFormat\": \"CycloneDX\", ".getBytes(StandardCharsets.UTF_8));
        analysis.read(ReadingTasks.READER, item);
        Reading reading =
                observations.readings(staged.assessor(), staged.submission()).getFirst();
        assertThat(reading.outcome()).isEqualTo(Reading.Outcome.UNREADABLE);
        assertThat(reading.problem()).isEqualTo("analysis.unreadable.json");
        assertThat(reading.arguments()).containsExactly("1");
    }

    @Test
    void hidesWhatTheBodyGatheredFromTheManufacturerInTheDatabaseToo() throws Exception {
        Staged staged = assessments.evaluating();
        scanOf(staged);
        assertThat(observations.readings(staged.owner(), staged.submission())).isEmpty();
        assertThat(count(staged.owner(), "reading", staged.submission())).isZero();
        assertThat(count(staged.owner(), "observation", staged.submission())).isZero();
        assertThat(count(staged.assessor(), "observation", staged.submission())).isPositive();
    }

    @Test
    void hidesFromOtherMakersAndShowsManufacturersTheirOwn() throws Exception {
        Actor owner = people.ofMaker(people.maker("Analysed Oy"), Role.OWNER);
        Actor other = people.ofMaker(people.maker("Curious Ltd"), Role.OWNER);
        UUID submission = submissions.complete(owner);
        UUID item = put(
                owner,
                new EvidenceOwner("submission", submission),
                EvidenceKind.SBOM,
                ReadersTests.file("hub-materials.json"));
        analysis.read(ReadingTasks.READER, item);
        List<Reading> own = observations.readings(owner, submission);
        assertThat(own).extracting(Reading::toolInWords).containsExactly("syft 1.18.0");
        UUID reading = own.getFirst().id();
        assertThat(observations.noted(owner, submission, List.of(reading)).get(reading))
                .isNotEmpty();
        assertThat(observations.readings(other, submission)).isEmpty();
        assertThat(observations.noted(other, submission, List.of(reading))).isEmpty();
        assertThat(count(other, "reading", submission)).isZero();
        // until the first revision is frozen an application is the manufacturer's own affair
        assertThat(observations.readings(people.ofBody(Role.ASSESSOR), submission))
                .isEmpty();
    }

    @Test
    void readsByItselfWhatComesIn() throws Exception {
        Staged staged = assessments.evaluating();
        UUID item = put(
                staged.assessor(),
                new EvidenceOwner("assessment", staged.assessment()),
                EvidenceKind.SCAN,
                ReadersTests.file("hub-scan.xml"));
        for (int i = 0; i < 100 && count(staged.assessor(), "reading", staged.submission()) == 0; i++) {
            scheduler.triggerCheckForDueExecutions();
            Thread.sleep(100);
        }
        assertThat(observations.readings(staged.assessor(), staged.submission()))
                .extracting(reading -> reading.item().id())
                .containsExactly(item);
    }
}
