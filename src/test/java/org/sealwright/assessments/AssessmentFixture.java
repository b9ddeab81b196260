package org.sealwright.assessments;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;
import org.sealwright.submissions.ApplicationReview;
import org.sealwright.submissions.ReviewOutcome;
import org.sealwright.submissions.RevisionFreezing;
import org.sealwright.submissions.SubmissionFixture;
import org.sealwright.submissions.SubmissionOpening;
import org.sealwright.testing.TestPeople;
import org.springframework.boot.test.context.TestComponent;

/** Evaluations that people brought to a state by the real acts. */
@TestComponent
public class AssessmentFixture {

    private final TestPeople people;
    private final SubmissionFixture submissions;
    private final SubmissionOpening opening;
    private final RevisionFreezing freezing;
    private final ApplicationReview review;
    private final AssessedDossiers dossiers;
    private final Assigning assigning;
    private final DeviceNaming devices;
    private final ClaimJudging claims;
    private final Judging judging;
    private final AssessmentReading reading;
    private final Completion completion;
    private final WorkspaceReading workspace;

    AssessmentFixture(
            TestPeople people,
            SubmissionFixture submissions,
            SubmissionOpening opening,
            RevisionFreezing freezing,
            ApplicationReview review,
            AssessedDossiers dossiers,
            Assigning assigning,
            DeviceNaming devices,
            ClaimJudging claims,
            Judging judging,
            AssessmentReading reading,
            Completion completion,
            WorkspaceReading workspace) {
        this.people = people;
        this.submissions = submissions;
        this.opening = opening;
        this.freezing = freezing;
        this.review = review;
        this.dossiers = dossiers;
        this.assigning = assigning;
        this.devices = devices;
        this.claims = claims;
        this.judging = judging;
        this.reading = reading;
        this.completion = completion;
        this.workspace = workspace;
    }

    /** People of one evaluation, and its ids. */
    public record Staged(
            UUID maker, Actor owner, Actor applicationReviewer, Actor assessor, UUID submission, UUID assessment) {}

    /** Taken up and planned; nobody evaluates yet. */
    public Staged planned() {
        return planned("I");
    }

    /** Taken up and planned, aiming at a level of the default scheme. */
    public Staged planned(String level) {
        return planned(level, submissions::complete);
    }

    /** Under evaluation, with everything claimed and this many rows. */
    public Staged large(int rows) {
        Staged staged = planned("I", owner -> submissions.large(owner, rows));
        assign(staged);
        return staged;
    }

    private Staged planned(String level, Function<Actor, UUID> application) {
        UUID maker = people.maker("Northlight Devices");
        Actor owner = people.ofMaker(maker, Role.OWNER);
        UUID submission = application.apply(owner);
        opening.aimAt(owner, submission, "connected-product-1.0", level);
        return takenUp(owner, submission);
    }

    private Staged takenUp(Actor owner, UUID submission) {
        freezing.freeze(owner, submission);
        Actor reviewer = people.ofBody(Role.APPLICATION_REVIEWER);
        review.take(reviewer, submission);
        review.conclude(reviewer, submission, ReviewOutcome.ACCEPTED, "");
        UUID assessment = dossiers.assessmentOf(reviewer, submission).orElseThrow();
        return new Staged(
                owner.requireOrganisation(), owner, reviewer, people.ofBody(Role.ASSESSOR), submission, assessment);
    }

    /** Under evaluation, with an assessor. */
    public Staged evaluating() {
        return evaluating("I");
    }

    /** Under evaluation, aiming at a level of the default scheme. */
    public Staged evaluating(String level) {
        Staged staged = planned(level);
        assign(staged);
        return staged;
    }

    /** A second assessor, who judges beside the first. */
    public Actor colleague(Staged staged) {
        Actor colleague = people.ofBody(Role.ASSESSOR);
        assigning.assign(staged.applicationReviewer(), staged.assessment(), colleague.id(), null);
        return colleague;
    }

    private void assign(Staged staged) {
        assigning.assign(
                staged.applicationReviewer(),
                staged.assessment(),
                staged.assessor().id(),
                null);
    }

    /** Every case passed, every claim accepted, the device named; not completed yet. */
    public Staged judged() {
        Staged staged = evaluating();
        judge(staged);
        return staged;
    }

    private void judge(Staged staged) {
        devices.name(
                staged.assessor(),
                staged.assessment(),
                new DeviceOrder(Ids.next(), "NL-HH2", "SN-0001", "rev C", "2.4.1", Sha256.of("image")));
        reading.overview(staged.assessor(), staged.assessment())
                .claims()
                .forEach(c -> claims.judge(staged.assessor(), staged.assessment(), c.id(), true, "", c.version()));
        passAll(staged);
    }

    /** Judges every case that is open as passed, by reference to the tables. */
    public void passAll(Staged staged) {
        for (var group :
                reading.overview(staged.assessor(), staged.assessment()).groups()) {
            if (group.decided() == group.cases()) {
                continue;
            }
            var view = workspace.of(staged.assessor(), staged.assessment(), group.provision(), CaseFilter.ALL);
            view.cases().stream()
                    .filter(c -> !c.outcome().isDecided())
                    .forEach(c -> judging.judge(
                            staged.assessor(),
                            staged.assessment(),
                            c.testCase().id(),
                            new Judgement(CaseOutcome.PASS, "Looked at, and it holds.", List.of("1-AuthMech")),
                            c.version()));
        }
    }

    /** An application that is ready to be handed in, brought to its completion with PASS. */
    public Staged completed(Actor owner, UUID submission) {
        Staged staged = takenUp(owner, submission);
        assign(staged);
        judge(staged);
        completion.complete(staged.assessor(), staged.assessment());
        return staged;
    }

    /** Completed with PASS. */
    public Staged completed() {
        Staged staged = judged();
        completion.complete(staged.assessor(), staged.assessment());
        return staged;
    }
}
