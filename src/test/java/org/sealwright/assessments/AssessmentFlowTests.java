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
import org.junit.jupiter.api.Test;
import org.sealwright.assessments.AssessmentFixture.Staged;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.catalogue.Support;
import org.sealwright.evidence.EvidenceIntake;
import org.sealwright.evidence.EvidenceItemView;
import org.sealwright.evidence.EvidenceItems;
import org.sealwright.evidence.EvidenceKind;
import org.sealwright.evidence.EvidenceOrder;
import org.sealwright.evidence.EvidenceOwner;
import org.sealwright.evidence.EvidenceSubject;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Conflict;
import org.sealwright.shared.Ids;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;
import org.sealwright.submissions.Claiming;
import org.sealwright.submissions.IcsDraft;
import org.sealwright.submissions.RevisionFreezing;
import org.sealwright.submissions.SubmissionFixture;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.sealwright.testing.Tries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PortalTest
@Import({SubmissionFixture.class, AssessmentFixture.class})
@RecordApplicationEvents
class AssessmentFlowTests {

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
    ApplicationEvents events;

    @Autowired
    AssessmentReading reading;

    @Autowired
    WorkspaceReading workspace;

    @Autowired
    AssessmentList list;

    @Autowired
    Assigning assigning;

    @Autowired
    Judging judging;

    @Autowired
    Observing observing;

    @Autowired
    ClaimJudging claims;

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
    Completion completion;

    @Autowired
    AssessedDossiers dossiers;

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

    @Autowired
    Claiming claiming;

    @Autowired
    RevisionFreezing freezing;

    private AssessmentOverview overview(Staged staged) {
        return reading.overview(staged.applicationReviewer(), staged.assessment());
    }

    private WorkspaceView.CaseView caseView(Staged staged, String provision, String caseId) {
        return workspace.of(staged.assessor(), staged.assessment(), provision, CaseFilter.ALL).cases().stream()
                .filter(c -> c.testCase().id().equals(caseId))
                .findFirst()
                .orElseThrow();
    }

    private int finding(Staged staged, String title) {
        return raising.raise(
                staged.assessor(),
                staged.assessment(),
                new FindingOrder(
                        Ids.next(), "5.1-4", "5.1-4-2", Severity.MAJOR, title, "The old password works.", null));
    }

    @Test
    void plansAnApplicationThatIsTakenUp() {
        Staged staged = assessments.planned();
        AssessmentOverview overview = overview(staged);
        assertThat(overview.header().state()).isEqualTo(AssessmentState.PLANNED);
        assertThat(overview.groups()).hasSizeGreaterThan(30).allMatch(g -> g.mark() == RailMark.UNTOUCHED);
        assertThat(overview.objections()).isEmpty();
        assertThat(overview.overall()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(tries(() -> database.sql("select count(*) from assessments.plan where assessment_id = ?")
                        .param(staged.assessment())
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
    }

    @Test
    void refusesAnAssessorWhoseInterestsOrPartsForbidIt() {
        Staged staged = assessments.planned();
        Actor outsider = people.ofBody(Role.CERTIFIER);
        assertThatThrownBy(
                        () -> assigning.assign(staged.applicationReviewer(), staged.assessment(), outsider.id(), null))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> assigning.assign(
                        people.ofBody(Role.ASSESSOR),
                        staged.assessment(),
                        staged.assessor().id(),
                        null))
                .isInstanceOf(Refused.class)
                .hasMessage("assessments.refused.assign-others");
        assigning.assign(
                staged.applicationReviewer(),
                staged.assessment(),
                staged.assessor().id(),
                null);
        assertThat(overview(staged).header().state()).isEqualTo(AssessmentState.EVALUATING);
    }

    @Test
    void takesAVerdictWithItsGroundsOnly() {
        Staged staged = assessments.evaluating();
        UUID id = staged.assessment();
        assertThatThrownBy(() -> judging.judge(
                        staged.assessor(), id, "5.1-1-1", new Judgement(CaseOutcome.PASS, "Because.", List.of()), 0))
                .isInstanceOf(Refused.class)
                .hasMessage("assessments.refused.without-evidence.PASS");
        assertThatThrownBy(() -> judging.judge(
                        staged.assessor(),
                        id,
                        "5.1-1-1",
                        new Judgement(CaseOutcome.FAIL, " ", List.of("1-AuthMech")),
                        0))
                .isInstanceOf(Refused.class)
                .hasMessage("assessments.refused.rationale.FAIL");
        assertThatThrownBy(() -> judging.judge(
                        staged.assessor(),
                        id,
                        "5.1-1-1",
                        new Judgement(CaseOutcome.PASS, "x", List.of("Nowhere-1")),
                        0))
                .isInstanceOf(Refused.class)
                .hasMessage("assessments.refused.unknown-row");
        int version = judging.judge(staged.assessor(), id, "5.1-1-1", PASS, 0);
        assertThat(version).isEqualTo(1);
        assertThatThrownBy(() -> judging.judge(staged.assessor(), id, "5.1-1-1", PASS, 0))
                .isInstanceOf(Conflict.class);
        var view = caseView(staged, "5.1-1", "5.1-1-1");
        assertThat(view.outcome()).isEqualTo(CaseOutcome.PASS);
        assertThat(view.assessor()).isNotBlank();
    }

    @Test
    void letsNobodyJudgeWhoDidNotTakeThePart() {
        Staged staged = assessments.evaluating();
        assertThatThrownBy(() -> judging.judge(people.ofBody(Role.ASSESSOR), staged.assessment(), "5.1-1-1", PASS, 0))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> judging.judge(people.ofBody(Role.REVIEWER), staged.assessment(), "5.1-1-1", PASS, 0))
                .isInstanceOf(AccessDeniedException.class);
        Actor stranger = people.ofBody(Role.ASSESSOR);
        assertThatThrownBy(() -> tries.run(
                        stranger,
                        () -> database.sql("""
                                update assessments.verdict set outcome = 'PASS', rationale = 'x', assessor = ?, judged_at = now()
                                where assessment_id = ? and case_id = '5.1-1-1'
                                """)
                                .params(stranger.id(), staged.assessment())
                                .update()))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("violates foreign key constraint");
    }

    @Test
    void keepsWhatWasSeenOnALine() {
        Staged staged = assessments.evaluating();
        PlanLine line = caseView(staged, "5.1-1", "5.1-1-1").lines().getFirst().line();
        assertThat(observing.note(staged.assessor(), staged.assessment(), line.key(), "Seen it.", LineMark.NOT_MET, -1))
                .isZero();
        assertThatThrownBy(() ->
                        observing.note(staged.assessor(), staged.assessment(), line.key(), "Seen it too.", null, -1))
                .isInstanceOf(Conflict.class);
        assertThat(caseView(staged, "5.1-1", "5.1-1-1").lines().getFirst().words())
                .isEqualTo("Seen it.");
        assertThat(caseView(staged, "5.1-1", "5.1-1-1").marked(LineMark.NOT_MET))
                .isOne();
        assertThat(caseView(staged, "5.1-1", "5.1-1-1").outcome()).isEqualTo(CaseOutcome.OPEN);
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
    void completesWithTheDigestOfTheDossier() {
        Staged staged = assessments.judged();
        assertThat(overview(staged).obstacles()).isEmpty();
        completion.complete(staged.assessor(), staged.assessment());
        AssessedDossier dossier = dossiers.current(people.ofBody(Role.REVIEWER), staged.assessment());
        assertThat(dossier.completed()).isTrue();
        assertThat(dossier.overall()).isEqualTo(Verdict.PASS);
        assertThat(dossier.levels()).containsExactly("I");
        assertThat(dossier.lacking().getFirst().level()).isEqualTo("II");
        assertThat(events.stream(AssessmentCompleted.class)).singleElement().satisfies(e -> {
            assertThat(e.dossier()).isEqualTo(dossier.digest());
            assertThat(e.overall()).isEqualTo(Verdict.PASS);
        });
        assertThat(overview(staged).dossier()).isEqualTo(dossier.digest());
        assertThatThrownBy(() -> judging.judge(staged.assessor(), staged.assessment(), "5.1-1-1", PASS, 1))
                .isInstanceOf(Refused.class);
    }

    @Test
    void completesOnlyWhenEverythingIsThere() {
        Staged staged = assessments.evaluating();
        assertThat(overview(staged).obstacles())
                .contains("assessments.refused.no-device", "assessments.refused.cases-open");
        assertThatThrownBy(() -> completion.complete(staged.assessor(), staged.assessment()))
                .isInstanceOf(Refused.class)
                .hasMessage("assessments.refused.no-device");
        Staged other = assessments.judged();
        finding(other, "One more thing");
        assertThatThrownBy(() -> completion.complete(other.assessor(), other.assessment()))
                .isInstanceOf(Refused.class)
                .hasMessage("assessments.refused.findings-open");
    }

    @Test
    void failsTheWholeWhenAClaimIsRefused() {
        Staged staged = assessments.judged();
        var claim = overview(staged).claims().getFirst();
        assertThatThrownBy(() ->
                        claims.judge(staged.assessor(), staged.assessment(), claim.id(), false, "", claim.version()))
                .isInstanceOf(Refused.class);
        claims.judge(staged.assessor(), staged.assessment(), claim.id(), false, "It does.", claim.version());
        assertThat(overview(staged).overall()).isEqualTo(Verdict.FAIL);
        completion.complete(staged.assessor(), staged.assessment());
        assertThat(dossiers.current(people.ofBody(Role.REVIEWER), staged.assessment())
                        .levels())
                .isEmpty();
    }

    @Test
    void reopensOnlyTheVerdictsThatALaterRevisionTouches() {
        Staged staged = assessments.completed();
        Sha256 before = overview(staged).dossier();
        claiming.claim(
                staged.owner(),
                staged.submission(),
                ProvisionId.of("5.2-1"),
                new IcsDraft(Support.YES, "Published at another address."),
                0);
        freezing.freeze(staged.owner(), staged.submission());
        AssessmentOverview after = overview(staged);
        assertThat(after.header().state()).isEqualTo(AssessmentState.EVALUATING);
        assertThat(after.header().revision()).isEqualTo(2);
        assertThat(after.reopened())
                .isNotEmpty()
                .allSatisfy(r -> assertThat(r.because()).containsExactly("5.2-1"));
        assertThat(after.reopened())
                .extracting(AssessmentOverview.Reopened::caseId)
                .contains("5.2-1-1", "5.2-1-2");
        assertThat(after.header().cases().open()).isEqualTo(after.reopened().size());
        assertThat(caseView(staged, "5.2-1", "5.2-1-1").rationale()).isEqualTo("Looked at, and it holds.");
        assertThat(events.stream(DossierChanged.class))
                .anySatisfy(e -> assertThat(e.changes()).contains("revision 2", "verdict of 5.2-1-1"));
        assessments.passAll(staged);
        completion.complete(staged.assessor(), staged.assessment());
        assertThat(overview(staged).dossier()).isNotEqualTo(before);
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
    void goesBackToItsAssessorsWhenTheReviewerAsks() {
        Staged staged = assessments.completed();
        dossiers.reopen(people.ofBody(Role.REVIEWER), staged.assessment(), "5.1-1-2 needs a second sample.");
        assertThat(overview(staged).header().state()).isEqualTo(AssessmentState.EVALUATING);
        assertThat(overview(staged).header().cases().open()).isZero();
    }

    private <T> T tries(java.util.concurrent.Callable<T> act) {
        try {
            return tries.as(Actor.system("test"), act);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
