package org.sealwright.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.sealwright.assessments.AssessmentFixture.Staged;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.catalogue.Support;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
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
import org.springframework.jdbc.core.simple.JdbcClient;
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
    Assigning assigning;

    @Autowired
    Judging judging;

    @Autowired
    ClaimJudging claims;

    @Autowired
    FindingRaising raising;

    @Autowired
    Completion completion;

    @Autowired
    AssessedDossiers dossiers;

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
    void goesBackToItsAssessorsWhenTheReviewerAsks() {
        Staged staged = assessments.completed();
        dossiers.reopen(people.ofBody(Role.REVIEWER), staged.assessment(), "5.1-1-2 needs a second sample.");
        assertThat(overview(staged).header().state()).isEqualTo(AssessmentState.EVALUATING);
        assertThat(overview(staged).header().cases().open()).isZero();
    }

    private <T> T tries(Callable<T> act) {
        try {
            return tries.as(Actor.system("test"), act);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
