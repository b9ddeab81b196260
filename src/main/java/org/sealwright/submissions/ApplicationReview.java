package org.sealwright.submissions;

import java.time.Clock;
import java.util.UUID;
import org.sealwright.audit.Act;
import org.sealwright.audit.Trail;
import org.sealwright.organisations.Part;
import org.sealwright.organisations.Parts;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides whether the body takes an application up (ISO/IEC 17065, 7.3): one reviewer takes it, and accepts, returns with
 * questions or rejects with the reason. The manufacturer reads both.
 */
@Service
public class ApplicationReview {

    private final Submissions submissions;
    private final Revisions revisions;
    private final Reviews reviews;
    private final Parts parts;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApplicationReview(
            Submissions submissions,
            Revisions revisions,
            Reviews reviews,
            Parts parts,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.submissions = submissions;
        this.revisions = revisions;
        this.reviews = reviews;
        this.parts = parts;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes the review of a submitted application.
     *
     * @throws org.sealwright.shared.Refused if somebody has it, or an interest speaks against it
     */
    @Transactional
    @AllowedTo(Role.APPLICATION_REVIEWER)
    public void take(Actor actor, UUID id) {
        Submission submission = locked(id);
        submission.takeReview(actor.id());
        parts.take(actor, id, submission.maker(), actor.id(), Part.APPLICATION_REVIEWER);
        events.publishEvent(new Act(actor, "submissions.review.taken", "submission", id).of(submission.maker()));
    }

    /** Ends the review; questions and reasons are compulsory, a word on an acceptance is not. */
    @Transactional
    @AllowedTo(Role.APPLICATION_REVIEWER)
    public void conclude(Actor actor, UUID id, ReviewOutcome outcome, String words) {
        parts.require(actor, id, Part.APPLICATION_REVIEWER);
        Submission submission = locked(id);
        Revision revision =
                revisions.findFirstBySubmissionOrderByNumberDesc(id).orElseThrow(() -> new NotFound("revision of", id));
        submission.review(actor.id(), outcome);
        reviews.save(new Review(submission, revision.getId(), outcome, words, actor.id(), clock.instant()));
        Sha256 kept = trail.keep(words.strip());
        events.publishEvent(
                switch (outcome) {
                    case ACCEPTED ->
                        new ApplicationAccepted(actor, id, submission.maker(), revision.getId(), revision.digest());
                    case RETURNED -> new ApplicationReturned(actor, id, submission.maker(), revision.getId(), kept);
                    case REJECTED -> new ApplicationRejected(actor, id, submission.maker(), revision.getId(), kept);
                });
    }

    private Submission locked(UUID id) {
        return submissions.findForAct(id).orElseThrow(() -> new NotFound("submission", id));
    }
}
