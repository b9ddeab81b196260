package org.sealwright.submissions;

import java.util.Map;
import java.util.UUID;
import org.sealwright.audit.Act;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** How every edit begins and ends: the application locked for share and open, the act in the trail. */
@Component
class Editing {

    private final Submissions submissions;
    private final ApplicationEventPublisher events;

    Editing(Submissions submissions, ApplicationEventPublisher events) {
        this.submissions = submissions;
        this.events = events;
    }

    /** The manufacturer's own application, open for editing and kept from being frozen until the transaction ends. */
    Submission begin(Actor actor, UUID id) {
        Submission submission =
                own(actor, id, submissions.findForEdit(id).orElseThrow(() -> new NotFound("submission", id)));
        submission.requireOpen();
        return submission;
    }

    /** The manufacturer's own application, locked against edits. */
    Submission lock(Actor actor, UUID id) {
        return own(actor, id, submissions.findForAct(id).orElseThrow(() -> new NotFound("submission", id)));
    }

    void record(Actor actor, Submission submission, String act, Map<String, Object> details) {
        events.publishEvent(new Act(actor, act, "submission", submission.id())
                .of(submission.maker())
                .with(details));
    }

    private static Submission own(Actor actor, UUID id, Submission submission) {
        if (!submission.maker().equals(actor.organisation())) {
            throw new NotFound("submission", id);
        }
        return submission;
    }
}
