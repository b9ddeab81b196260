package org.sealwright.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sealwright.assessments.AssessedDossiers;
import org.sealwright.assessments.AssessmentFixture;
import org.sealwright.assessments.AssessmentFixture.Staged;
import org.sealwright.assessments.Completion;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.catalogue.Support;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.submissions.Claiming;
import org.sealwright.submissions.IcsDraft;
import org.sealwright.submissions.RevisionFreezing;
import org.sealwright.submissions.SubmissionFixture;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.sealwright.testing.Tries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** From a completed evaluation to its decision, by the real acts. */
@PortalTest
@Import({SubmissionFixture.class, AssessmentFixture.class})
@RecordApplicationEvents
class GrantFlowTests {

    @Autowired
    AssessmentFixture assessments;

    @Autowired
    AssessedDossiers dossiers;

    @Autowired
    Completion completion;

    @Autowired
    Claiming claiming;

    @Autowired
    RevisionFreezing freezing;

    @Autowired
    CaseFiles files;

    @Autowired
    SignedActs signed;

    @Autowired
    CaseReview review;

    @Autowired
    CaseDecision decision;

    @Autowired
    Appeals appeals;

    @Autowired
    CaseReading reading;

    @Autowired
    CaseOutcomes outcomes;

    @Autowired
    TestPeople people;

    @Autowired
    Tries tries;

    @Autowired
    ApplicationEvents events;

    @Test
    void opensACaseWhenTheEvaluationIsComplete() {
        Staged staged = assessments.completed();
        CaseFile file = caseOf(staged);
        assertThat(file.state()).isEqualTo(CaseState.OPEN);
        assertThat(file.matter()).isEqualTo(staged.submission());
        assertThat(file.dossier())
                .isEqualTo(dossiers.current(staged.applicationReviewer(), staged.assessment())
                        .digest());
        CaseView view = reading.view(people.ofBody(Role.REVIEWER), file.id());
        assertThat(view.dossierStands()).isTrue();
        assertThat(view.dossier().overall()).isEqualTo("PASS");
        assertThat(view.dossier().obstacles()).isEmpty();
    }

    @Test
    void refusesTheAssessorOfTheEvaluation() {
        Staged staged = assessments.completed();
        Actor both = new Actor(
                staged.assessor().id(),
                staged.assessor().organisation(),
                staged.assessor().kind(),
                Set.of(Role.ASSESSOR, Role.REVIEWER));
        assertThatThrownBy(() -> review.take(both, caseOf(staged).id())).isInstanceOf(Refused.class);
    }

    @Test
    void refusesWithAReasonThatTheManufacturerReadsAndClosesTheEvaluation() {
        Staged staged = assessments.completed();
        CaseFile file = reviewed(staged);
        Actor certifier = people.ofBody(Role.CERTIFIER);
        decision.take(certifier, file.id());
        signed.decide(certifier, file.id(), order(staged, Outcome.REFUSE, "The maker was dissolved."));
        assertThat(outcomes.forMaker(staged.owner(), staged.submission()))
                .singleElement()
                .satisfies(seen -> assertThat(seen.reason()).isEqualTo("The maker was dissolved."));
        assertThat(events.stream(SealDecided.class)
                        .filter(decided -> staged.submission().equals(decided.submissionId())))
                .singleElement()
                .satisfies(decided -> assertThat(decided.assessmentId()).isEqualTo(staged.assessment()));
        assertThatThrownBy(() -> dossiers.reopen(certifier, staged.assessment(), "Again"))
                .isInstanceOf(RuntimeException.class);
    }

    /** An upheld appeal brings a new case on the same evaluation, which may be worked upon again. */
    @Test
    void decidesAnewAfterAnUpheldAppeal() {
        Staged staged = assessments.completed();
        CaseFile refused = reviewed(staged);
        decide(refused, staged, Outcome.REFUSE, "The capture shows a password.");
        UUID appeal = Ids.next();
        appeals.open(staged.owner(), appeal, refused.id(), "It shows another device.");
        Actor reviewer = people.ofBody(Role.REVIEWER);
        review.take(reviewer, appeal);
        signed.confirm(reviewer, appeal, Objects.requireNonNull(byId(appeal).dossier()), "It does.");
        Actor hearing = people.ofBody(Role.CERTIFIER);
        decision.take(hearing, appeal);
        signed.decide(
                hearing,
                appeal,
                new DecisionOrder(
                        Ids.next(),
                        Outcome.GRANT,
                        Objects.requireNonNull(byId(appeal).dossier()),
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null));
        CaseFile anew = reviewed(staged);
        assertThat(anew.id()).isNotEqualTo(refused.id());
        decide(anew, staged, Outcome.GRANT, null);
        assertThat(events.stream(SealDecided.class)
                        .filter(decided -> decided.caseId().equals(anew.id()))
                        .map(SealDecided::level))
                .containsExactly(anew.level());
    }

    private void decide(CaseFile file, Staged staged, Outcome outcome, @Nullable String reason) {
        Actor certifier = people.ofBody(Role.CERTIFIER);
        decision.take(certifier, file.id());
        signed.decide(certifier, file.id(), order(staged, outcome, reason));
    }

    @Test
    void opensAgainUnderItsNumberAfterItWasSentBack() {
        Staged staged = assessments.completed();
        CaseFile file = caseOf(staged);
        Actor reviewer = people.ofBody(Role.REVIEWER);
        review.take(reviewer, file.id());
        review.giveBack(reviewer, file.id(), Objects.requireNonNull(file.dossier()), "Test 5.1-4-2 again.");
        assertThat(caseOf(staged).state()).isEqualTo(CaseState.RETURNED);
        completion.complete(staged.assessor(), staged.assessment());
        CaseFile again = caseOf(staged);
        assertThat(again.state()).isEqualTo(CaseState.OPEN);
        assertThat(again.number()).isEqualTo(file.number());
        review.take(reviewer, again.id());
    }

    @Test
    void becomesVoidWhenTheManufacturerFreezesAnotherRevision() {
        Staged staged = assessments.completed();
        CaseFile file = reviewed(staged);
        claiming.claim(
                staged.owner(),
                staged.submission(),
                ProvisionId.of("5.2-1"),
                new IcsDraft(Support.YES, "Published at another address."),
                0);
        freezing.freeze(staged.owner(), staged.submission());
        CaseFile after = byId(file.id());
        assertThat(after.state()).isEqualTo(CaseState.VOIDED);
        assertThat(after.changed()).contains("2");
    }

    private CaseFile reviewed(Staged staged) {
        CaseFile file = caseOf(staged);
        Actor reviewer = people.ofBody(Role.REVIEWER);
        review.take(reviewer, file.id());
        signed.confirm(reviewer, file.id(), Objects.requireNonNull(file.dossier()), "Checked.");
        return file;
    }

    private DecisionOrder order(Staged staged, Outcome outcome, @Nullable String reason) {
        return new DecisionOrder(
                Ids.next(),
                outcome,
                Objects.requireNonNull(caseOf(staged).dossier()),
                null,
                null,
                List.of(),
                reason,
                null,
                null);
    }

    private CaseFile caseOf(Staged staged) {
        CaseFile[] found = new CaseFile[1];
        tries.run(
                Actor.system("test"),
                () -> found[0] = files.findBySubmissionIdOrderByOpenedAtAscIdAsc(staged.submission())
                        .getLast());
        return found[0];
    }

    private CaseFile byId(UUID id) {
        CaseFile[] found = new CaseFile[1];
        tries.run(Actor.system("test"), () -> found[0] = files.require(id));
        return found[0];
    }
}
