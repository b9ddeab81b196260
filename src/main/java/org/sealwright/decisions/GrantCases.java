package org.sealwright.decisions;

import java.time.Clock;
import java.util.List;
import org.sealwright.assessments.AssessmentCompleted;
import org.sealwright.assessments.DossierChanged;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the case of a first grant when its evaluation is complete; one that was returned opens again under its number. */
@Service
class GrantCases {

    private final CaseFiles files;
    private final Cases cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GrantCases(CaseFiles files, Cases cases, ApplicationEventPublisher events, Clock clock) {
        this.files = files;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    @AllowedTo(value = Role.ASSESSOR, jobs = true)
    public void open(Actor actor, AssessmentCompleted completed) {
        List<CaseFile> returned = files.findForActBySubmissionIdAndStateInOrderById(
                completed.submissionId(), List.of(CaseState.RETURNED));
        if (returned.isEmpty()) {
            cases.openOn(actor, order(completed), completed.dossier());
            return;
        }
        CaseFile file = returned.getFirst();
        file.openAgain(completed.dossier(), clock.instant());
        files.saveAndFlush(file);
        events.publishEvent(CaseOpened.of(actor, file));
    }

    private static CaseOrder order(AssessmentCompleted completed) {
        return new CaseOrder(
                Ids.next(),
                CaseKind.GRANT,
                completed.makerId(),
                completed.product(),
                completed.level(),
                completed.submissionId(),
                completed.assessmentId(),
                null,
                null,
                null,
                null);
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
