package org.sealwright.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sealwright.testing.Refusals.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.sealwright.assessments.AssessmentFixture.Staged;
import org.sealwright.evidence.EvidenceIntake;
import org.sealwright.evidence.EvidenceItemView;
import org.sealwright.evidence.EvidenceItems;
import org.sealwright.evidence.EvidenceKind;
import org.sealwright.evidence.EvidenceOrder;
import org.sealwright.evidence.EvidenceOwner;
import org.sealwright.evidence.EvidenceSubject;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;
import org.sealwright.submissions.SubmissionFixture;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.sealwright.testing.Tries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What bears a verdict out. */
@PortalTest
@Import({SubmissionFixture.class, AssessmentFixture.class})
class AssessmentEvidenceTests {

    private static final Judgement PASS = new Judgement(CaseOutcome.PASS, "It holds.", List.of("1-AuthMech"));

    @Autowired
    AssessmentFixture assessments;

    @Autowired
    TestPeople people;

    @Autowired
    Tries tries;

    @Autowired
    JdbcClient database;

    @Autowired
    WorkspaceReading workspace;

    @Autowired
    Judging judging;

    @Autowired
    EvidenceItems items;

    @Autowired
    EvidenceLinking linking;

    @Autowired
    ActivityRecording activities;

    @Autowired
    DeviceNaming devices;

    @Autowired
    Evaluations evaluations;

    @Autowired
    Assessments repository;

    @Autowired
    EvidenceIntake intake;

    private WorkspaceView.CaseView caseView(Staged staged, String provision, String caseId) {
        return workspace.of(staged.assessor(), staged.assessment(), provision, CaseFilter.ALL).cases().stream()
                .filter(c -> c.testCase().id().equals(caseId))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void unlinksEvidenceForAReasonButNeverTheLastGroundOfAVerdict() throws Exception {
        Staged staged = assessments.evaluating();
        UUID item = capture(staged).id();
        UUID id = staged.assessment();
        linking.toCase(staged.assessor(), id, "5.1-1-1", item);
        assertRefused(
                "assessments.refused.unlink-reason",
                () -> linking.fromCase(staged.assessor(), id, "5.1-1-1", item, " "));
        assertThatThrownBy(() -> linking.fromCase(staged.assessor(), id, "5.1-1-2", item, "Another case."))
                .isInstanceOf(NotFound.class);
        var failed = new Judgement(CaseOutcome.FAIL, "The old one works.", List.of());
        int version = judging.judge(staged.assessor(), id, "5.1-1-1", failed, 0);
        assertRefused(
                "assessments.refused.unlink-judged",
                () -> linking.fromCase(staged.assessor(), id, "5.1-1-1", item, "Another unit."));
        judging.judge(staged.assessor(), id, "5.1-1-1", PASS, version);
        linking.fromCase(staged.assessor(), id, "5.1-1-1", item, "Another unit.");
        assertThat(caseView(staged, "5.1-1", "5.1-1-1").evidence()).isEmpty();
        assertThat(items.find(staged.assessor(), item).isDeleted()).isFalse();
        String reason = tries(() ->
                database.sql("""
                        select t.body from audit.entry e join audit.text t on t.digest = e.details ->> 'reason'
                        where e.act = 'evidence.item.unlinked' and e.subject = ?
                        """).param(item.toString()).query(String.class).single());
        assertThat(reason).isEqualTo("Another unit.");
    }

    @Test
    void letsEvidenceOfTheCaseBearOutAVerdict() {
        Staged staged = assessments.evaluating();
        Judgement covered = new Judgement(CaseOutcome.COVERED, "The element is certified.", List.of());
        assertThatThrownBy(() -> judging.judge(staged.assessor(), staged.assessment(), "5.1-1-1", covered, 0))
                .isInstanceOf(Refused.class);
        report(staged);
        judging.judge(staged.assessor(), staged.assessment(), "5.1-1-1", covered, 0);
        assertThat(caseView(staged, "5.1-1", "5.1-1-1").evidence()).hasSize(1);
    }

    @Test
    void takesAReportOnTheFirmwareOnTheBenchAndNoOther() {
        Staged staged = assessments.evaluating();
        UUID id = staged.assessment();
        var order = new ActivityRecording.Order(
                Ids.next(), "penetration-test", report(staged), "2.4.1", "Test Lab", "DAkkS D-PL-1");
        assertThatThrownBy(() -> activities.record(staged.assessor(), id, order))
                .isInstanceOf(Refused.class)
                .hasMessage("assessments.refused.report-on-other-firmware");
        devices.name(
                staged.assessor(),
                id,
                new DeviceOrder(Ids.next(), "NL-HH2", "SN 1", "rev C", "2.4.1", Sha256.of("image")));
        activities.record(staged.assessor(), id, order);
        activities.record(staged.assessor(), id, order);
        assertThat(tries(() -> evaluations
                        .of(people.ofBody(Role.REVIEWER), repository.require(id))
                        .activities()))
                .containsExactly("penetration-test");
        assertThatThrownBy(() -> activities.record(
                        staged.assessor(),
                        id,
                        new ActivityRecording.Order(Ids.next(), "seance", report(staged), "2.4.1", "L", "A")))
                .isInstanceOf(NotFound.class);
    }

    private EvidenceItemView capture(Staged staged) throws IOException {
        return intake.take(
                staged.assessor(),
                new EvidenceOrder(
                        Ids.next(),
                        new EvidenceOwner("assessment", staged.assessment()),
                        "session.pcap",
                        EvidenceKind.PACKET_CAPTURE,
                        null,
                        List.of()),
                new ByteArrayInputStream("packets".getBytes(StandardCharsets.UTF_8)));
    }

    private UUID report(Staged staged) {
        try {
            return intake.take(
                            staged.assessor(),
                            new EvidenceOrder(
                                    Ids.next(),
                                    new EvidenceOwner("assessment", staged.assessment()),
                                    "report.txt",
                                    EvidenceKind.DOCUMENT,
                                    null,
                                    List.of(new EvidenceSubject(EvidenceSubject.Type.CASE, "5.1-1-1"))),
                            new ByteArrayInputStream("It held.".getBytes(StandardCharsets.UTF_8)))
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T tries(Callable<T> act) {
        try {
            return tries.as(Actor.system("test"), act);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
