package org.sealwright.notifications;

import java.util.List;
import java.util.UUID;
import org.sealwright.assessments.AssessmentCompleted;
import org.sealwright.decisions.CaseOpened;
import org.sealwright.decisions.SealDecided;
import org.sealwright.decisions.SuspendedAtOnce;
import org.sealwright.seals.SealChanged;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.submissions.ApplicationAccepted;
import org.sealwright.submissions.ApplicationRejected;
import org.sealwright.submissions.ApplicationReturned;
import org.sealwright.submissions.ProductSubmitted;
import org.sealwright.submissions.SubmissionLookup;
import org.sealwright.submissions.SubmissionSummary;
import org.sealwright.verification.SealLeaf;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/** News of a product on its way: whose turn it is next learns that it is. */
@Component
class MatterNews {

    private static final Actor JOB = Actor.system("news");
    private static final Role[] MAKERS = {Role.OWNER, Role.EDITOR};

    private final SubmissionLookup submissions;
    private final Telling telling;

    MatterNews(SubmissionLookup submissions, Telling telling) {
        this.submissions = submissions;
        this.telling = telling;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(ProductSubmitted event) {
        telling.tellBody(JOB, about(event.submissionId(), "submitted", event.revisionId()), Role.APPLICATION_REVIEWER);
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(ApplicationReturned event) {
        telling.tell(JOB, event.makerId(), about(event.submissionId(), "returned", event.revisionId()), MAKERS);
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(ApplicationAccepted event) {
        telling.tell(JOB, event.makerId(), about(event.submissionId(), "accepted", event.revisionId()), MAKERS);
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(ApplicationRejected event) {
        telling.tell(JOB, event.makerId(), about(event.submissionId(), "rejected", event.revisionId()), MAKERS);
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(AssessmentCompleted event) {
        Message message = new Message(
                "completed:" + event.assessmentId() + ":" + event.dossier().abbreviated(),
                "notifications.message.completed",
                List.of(event.product()),
                "/decisions");
        telling.tellBody(JOB, message, Role.REVIEWER);
    }

    /** The manufacturer learns that there is a decision, and reads on its own page which one and why. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(SealDecided event) {
        Message message = new Message(
                "decided:" + event.caseId(),
                "notifications.message.decided",
                List.of(event.caseNumber()),
                event.submissionId() == null ? "/decisions/mine" : "/submissions/" + event.submissionId());
        telling.tell(JOB, event.maker(), message, MAKERS);
    }

    /** Of what was evaluated, reviewers hear when the evaluation is complete. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(CaseOpened event) {
        if (event.kind().needsAssessment()) {
            return;
        }
        String address = "/decisions/" + event.caseId();
        telling.tellBody(JOB, news("opened", event.caseId(), event.number(), address), Role.REVIEWER);
        if (event.emergency()) {
            telling.tellBody(
                    JOB,
                    news("emergency", event.caseId(), event.number(), address),
                    Role.SURVEILLANCE_OFFICER,
                    Role.CERTIFIER);
        }
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(SuspendedAtOnce event) {
        telling.tell(
                JOB,
                event.maker(),
                news("suspended-at-once", event.caseId(), event.sealNumber(), "/decisions/mine"),
                MAKERS);
    }

    /** A seal that ran out: no decision tells its holder. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(SealChanged event) {
        if (event.event() == SealLeaf.Event.EXPIRED) {
            Message message = new Message(
                    "expired:" + event.seal() + ":" + event.seq(),
                    "notifications.message.expired",
                    List.of(event.seal().value()),
                    "/surveillance/mine");
            telling.tell(JOB, event.maker(), message, MAKERS);
        }
    }

    private static Message news(String what, UUID caseId, String named, String address) {
        return new Message(what + ":" + caseId, "notifications.message." + what, List.of(named), address);
    }

    private Message about(UUID submission, String what, UUID revision) {
        SubmissionSummary summary = submissions.summary(JOB, submission);
        return new Message(
                what + ":" + submission + ":" + revision,
                "notifications.message." + what,
                List.of(summary.product(), summary.makerName(), summary.number()),
                "/submissions/" + submission);
    }
}
