package org.sealwright.submissions;

import java.util.UUID;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes an application back, in any state before the decision. */
@Service
public class SubmissionWithdrawal {

    private final Editing editing;
    private final ApplicationEventPublisher events;

    SubmissionWithdrawal(Editing editing, ApplicationEventPublisher events) {
        this.editing = editing;
        this.events = events;
    }

    @Transactional
    @AllowedTo(Role.OWNER)
    public void withdraw(Actor actor, UUID id) {
        Submission submission = editing.lock(actor, id);
        submission.withdraw();
        events.publishEvent(new SubmissionWithdrawn(actor, id, submission.maker()));
    }
}
