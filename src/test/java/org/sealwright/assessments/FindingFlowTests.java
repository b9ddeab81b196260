package org.sealwright.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sealwright.assessments.AssessmentFixture.Staged;
import org.sealwright.evidence.EvidenceIntake;
import org.sealwright.evidence.EvidenceItemView;
import org.sealwright.evidence.EvidenceItems;
import org.sealwright.evidence.EvidenceKind;
import org.sealwright.evidence.EvidenceOrder;
import org.sealwright.evidence.EvidenceOwner;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.submissions.SubmissionFixture;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.sealwright.testing.Tries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Findings between the body and the manufacturer, and who sees what of them. */
@PortalTest
@Import({SubmissionFixture.class, AssessmentFixture.class})
class FindingFlowTests {

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
    AssessmentReading reading;

    @Autowired
    AssessmentList list;

    @Autowired
    Judging judging;

    @Autowired
    FindingRaising raising;

    @Autowired
    FindingThread thread;

    @Autowired
    MakerFindings findings;

    @Autowired
    EvidenceItems items;

    @Autowired
    EvidenceLinking linking;

    @Autowired
    EvidenceIntake intake;

    private AssessmentOverview overview(Staged staged) {
        return reading.overview(staged.applicationReviewer(), staged.assessment());
    }

    private int finding(Staged staged, String title) {
        return raising.raise(
                staged.assessor(),
                staged.assessment(),
                new FindingOrder(
                        Ids.next(), "5.1-4", "5.1-4-2", Severity.MAJOR, title, "The old password works.", null));
    }

    @Test
    void sendsFindingsAndGoesOnWhenTheManufacturerAnswered() {
        Staged staged = assessments.evaluating();
        Actor owner = staged.owner();
        assertThat(finding(staged, "Old password keeps a session alive")).isEqualTo(1);
        assertThat(finding(staged, "No lockout")).isEqualTo(2);
        assertThat(findings.of(owner, staged.assessment()).findings()).isEmpty();
        raising.send(staged.assessor(), staged.assessment());
        assertThat(overview(staged).header().state()).isEqualTo(AssessmentState.AWAITING_MANUFACTURER);
        var sent = findings.of(owner, staged.assessment()).findings();
        assertThat(sent).hasSize(2);
        assertThatThrownBy(() -> thread.answer(owner, sent.getFirst().id(), false, " "))
                .isInstanceOf(Refused.class);
        thread.answer(owner, sent.getFirst().id(), false, "Fixed in 2.4.2.");
        thread.answer(owner, sent.getLast().id(), true, "There is one.");
        assertThat(overview(staged).header().state()).isEqualTo(AssessmentState.EVALUATING);
        assertThatThrownBy(() -> thread.settle(
                        people.ofBody(Role.ASSESSOR), sent.getFirst().id(), FindingAct.CLOSED, "Fine."))
                .isInstanceOf(Refused.class);
        thread.settle(staged.assessor(), sent.getFirst().id(), FindingAct.ACCEPTED, "Will do.");
        assertThatThrownBy(() -> thread.answer(owner, sent.getFirst().id(), false, "And in 2.4.3."))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.key()).isEqualTo("assessments.refused.finding-is.ACCEPTED"));
        thread.settle(staged.assessor(), sent.getFirst().id(), FindingAct.CLOSED, "Seen in 2.4.2.");
        thread.settle(staged.assessor(), sent.getLast().id(), FindingAct.ASKED_AGAIN, "Where?");
        assertThat(overview(staged).header().findingsOpen()).isEqualTo(1);
        assertThat(overview(staged).header().state()).isEqualTo(AssessmentState.AWAITING_MANUFACTURER);
        assertThat(overview(staged).findings().getFirst().thread())
                .extracting(FindingThread.Entry::act)
                .containsExactly(FindingAct.RAISED, FindingAct.ANSWERED, FindingAct.ACCEPTED, FindingAct.CLOSED);
    }

    @Test
    void showsAnotherManufacturerNothing() {
        Staged staged = assessments.evaluating();
        finding(staged, "Something");
        raising.send(staged.assessor(), staged.assessment());
        Actor stranger = people.ofMaker(people.maker("Elsewhere Ltd"), Role.OWNER);
        UUID sent = findings.of(staged.owner(), staged.assessment())
                .findings()
                .getFirst()
                .id();
        assertThatThrownBy(() -> findings.of(stranger, staged.assessment())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> thread.answer(stranger, sent, false, "Ours!")).isInstanceOf(NotFound.class);
        assertThat(list.page(stranger, false, 1).items()).isEmpty();
        assertThat(list.page(staged.owner(), false, 1).items()).hasSize(1);
        assertThatThrownBy(() -> reading.overview(staged.owner(), staged.assessment()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void hidesVerdictsAndUnsentFindingsFromTheManufacturerInTheDatabaseToo() throws Exception {
        Staged staged = assessments.evaluating();
        finding(staged, "Not sent yet");
        judging.judge(staged.assessor(), staged.assessment(), "5.1-1-1", PASS, 0);
        for (String table : List.of("verdict", "finding", "finding_entry")) {
            assertThat(tries.as(
                            staged.owner(),
                            () -> database.sql("select count(*) from assessments." + table)
                                    .query(Integer.class)
                                    .single()))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void showsTheManufacturerEvidenceOfTheBodyOnceItsFindingWasSent() throws Exception {
        Staged staged = assessments.evaluating();
        finding(staged, "The old password works");
        EvidenceItemView capture = capture(staged);
        UUID finding = overview(staged).findings().getFirst().id();
        linking.toFinding(staged.assessor(), staged.assessment(), finding, capture.id());
        assertThatThrownBy(() -> items.find(staged.owner(), capture.id())).isInstanceOf(NotFound.class);
        raising.send(staged.assessor(), staged.assessment());
        assertThat(items.find(staged.owner(), capture.id()).name()).isEqualTo("session.pcap");
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
}
