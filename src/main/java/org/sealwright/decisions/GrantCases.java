package org.sealwright.decisions;

import java.time.Clock;
import java.util.List;
import org.sealwright.assessments.AssessmentCompleted;
import org.sealwright.assessments.DossierChanged;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Role;
import org.sealwright.submissions.SubmissionLookup;
import org.sealwright.submissions.SubmissionPurpose;
import org.sealwright.submissions.SubmissionSummary;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the case of a grant, a renewal or an extension when its evaluation is complete; one that was returned opens again
 * under its number.
 */
@Service
class GrantCases {

    private final CaseFiles files;
    private final Cases cases;
    private final SubmissionLookup submissions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GrantCases(
            CaseFiles files, Cases cases, SubmissionLookup submissions, ApplicationEventPublisher events, Clock clock) {
        this.files = files;
        this.cases = cases;
        this.submissions = submissions;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    @AllowedTo(value = Role.ASSESSOR, jobs = true)
    public void open(Actor actor, AssessmentCompleted completed) {
        List<CaseFile> returned = files.findForActBySubmissionIdAndStateInOrderById(
                completed.submissionId(), List.of(CaseState.RETURNED));
        if (returned.isEmpty()) {
            SubmissionSummary application = submissions.summary(actor, completed.submissionId());
            cases.openOn(actor, order(completed, application), completed.dossier());
            return;
        }
        CaseFile file = returned.getFirst();
        file.openAgain(completed.dossier(), clock.instant());
        files.saveAndFlush(file);
        events.publishEvent(CaseOpened.of(actor, file));
    }

    private static CaseOrder order(AssessmentCompleted completed, SubmissionSummary application) {
        return new CaseOrder(
                Ids.next(),
                kind(application.purpose()),
                completed.makerId(),
                completed.product(),
                completed.level(),
                completed.submissionId(),
                completed.assessmentId(),
                application.seal(),
                null,
                null,
                null);
    }

    private static CaseKind kind(SubmissionPurpose purpose) {
        return switch (purpose) {
            case FIRST -> CaseKind.GRANT;
            case RENEWAL -> CaseKind.RENEW;
            case EXTENSION -> CaseKind.EXTEND;
        };
    }

    /** Hears the evaluation, within its transaction. */
    @Component
    static class Listener {

        private final GrantCases grants;
        private final CaseVoiding voiding;

        Listener(GrantCases grants, CaseVoiding voiding) {
            this.grants = grants;
            this.voiding = voiding;
        }

        @EventListener
        void on(AssessmentCompleted completed) {
            grants.open(completed.actor(), completed);
        }

        @EventListener
        void on(DossierChanged changed) {
            voiding.voidPending(changed.actor(), changed.submissionId(), changed.changes());
        }
    }
}
