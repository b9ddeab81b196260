package org.sealwright.assessments;

import org.sealwright.shared.Actor;
import org.sealwright.submissions.ApplicationAccepted;
import org.sealwright.submissions.RevisionFrozen;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Plans in the transaction of the act that asks for it, on the portal's own account: verdicts are not for makers to see. */
@Component
class SubmissionListener {

    private static final Actor PLANNING = Actor.system("assessments-planning");

    private final AssessmentPlanning planning;

    SubmissionListener(AssessmentPlanning planning) {
        this.planning = planning;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ApplicationAccepted accepted) {
        planning.plan(PLANNING, accepted.submissionId(), accepted.revisionId());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(RevisionFrozen frozen) {
        planning.follow(PLANNING, frozen.submissionId(), frozen.revisionId());
    }
}
