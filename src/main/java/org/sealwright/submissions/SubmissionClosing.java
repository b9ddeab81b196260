package org.sealwright.submissions;

import java.time.Clock;
import java.util.UUID;
import org.sealwright.audit.Act;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Called by decisions, in their transaction: after a decision the application is closed and nothing is written any more,
 * until a case about the seal opens it for a further revision.
 */
@Service
public class SubmissionClosing {

    private final Submissions submissions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SubmissionClosing(Submissions submissions, ApplicationEventPublisher events, Clock clock) {
        this.submissions = submissions;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    @AllowedTo(
            value = {Role.REVIEWER, Role.CERTIFIER},
            jobs = true)
    public void close(Actor actor, UUID id) {
        Submission submission = locked(id);
        submission.close(clock.instant());
        record(actor, submission, "submissions.submission.closed");
    }

    /** Opens a decided application for a change case. */
    @Transactional
    @AllowedTo(
            value = {Role.REVIEWER, Role.CERTIFIER, Role.SURVEILLANCE_OFFICER},
            jobs = true)
    public void openAgain(Actor actor, UUID id) {
        Submission submission = locked(id);
        submission.openAgain();
        record(actor, submission, "submissions.submission.opened-again");
    }

    private Submission locked(UUID id) {
        return submissions.findForAct(id).orElseThrow(() -> new NotFound("submission", id));
    }

    private void record(Actor actor, Submission submission, String act) {
        events.publishEvent(new Act(actor, act, "submission", submission.id()).of(submission.maker()));
    }
}
