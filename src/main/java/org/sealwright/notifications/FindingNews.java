package org.sealwright.notifications;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.assessments.FindingActed;
import org.sealwright.assessments.FindingRaising.FindingsSent;
import org.sealwright.assessments.FindingReminder;
import org.sealwright.organisations.Holder;
import org.sealwright.organisations.Part;
import org.sealwright.organisations.Parts;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.submissions.SubmissionLookup;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/** News of findings: the manufacturer learns what waits for an answer and until when, assessors that one came or is late. */
@Component
class FindingNews {

    private static final Actor JOB = Actor.system("finding-news");
    private static final Role[] MAKERS = {Role.OWNER, Role.EDITOR};
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final SubmissionLookup submissions;
    private final Parts parts;
    private final Telling telling;

    FindingNews(SubmissionLookup submissions, Parts parts, Telling telling) {
        this.submissions = submissions;
        this.parts = parts;
        this.telling = telling;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(FindingsSent event) {
        String numbers =
                String.join(", ", event.numbers().stream().map(String::valueOf).toList());
        String cause = "findings-sent:" + event.assessmentId() + ":" + event.at();
        Message message = new Message(
                cause,
                "notifications.message." + (event.numbers().size() == 1 ? "finding-sent" : "findings-sent"),
                List.of(numbers, product(event.submissionId())),
                "/assessments/" + event.assessmentId() + "/findings");
        telling.tell(JOB, event.makerId(), message, MAKERS);
    }

    /** Of what a manufacturer can't see yet it hears nothing. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(FindingActed event) {
        if (!event.sent()) {
            return;
        }
        String words = "notifications.message.finding-" + event.what().name();
        Message message = new Message(
                "finding:" + event.entryId(),
                words,
                about(event.number(), event.submissionId(), event.due()),
                address(event.assessmentId(), event.findingId()));
        switch (event.what()) {
            case ASKED_AGAIN, DUE_MOVED, ACCEPTED, CLOSED -> telling.tell(JOB, event.makerId(), message, MAKERS);
            case ANSWERED, CONTESTED -> tellAssessors(event.submissionId(), message);
            case RAISED -> {}
        }
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(FindingReminder event) {
        Message message = new Message(
                "finding-reminder:" + event.findingId() + ":" + event.due() + ":" + event.fellOn(),
                "notifications.message.finding-" + (event.isOverdue() ? "overdue" : "due"),
                about(event.number(), event.submissionId(), event.due()),
                address(event.assessmentId(), event.findingId()));
        telling.tell(JOB, event.makerId(), message, MAKERS);
        if (event.isOverdue()) {
            tellAssessors(event.submissionId(), message);
        }
    }

    private void tellAssessors(UUID matter, Message message) {
        parts.holders(JOB, matter).stream()
                .filter(holder -> holder.part() == Part.ASSESSOR)
                .map(Holder::account)
                .forEach(account -> telling.tellPerson(JOB, account, message));
    }

    private List<String> about(int number, UUID submission, @Nullable LocalDate due) {
        return List.of(String.valueOf(number), product(submission), due == null ? "" : DAY.format(due));
    }

    private String product(UUID submission) {
        return submissions.summary(JOB, submission).product();
    }

    private static String address(UUID assessment, UUID finding) {
        return "/assessments/" + assessment + "/findings#finding-" + finding;
    }
}
