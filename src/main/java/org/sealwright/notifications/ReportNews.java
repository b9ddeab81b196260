package org.sealwright.notifications;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sealwright.misuse.ReportAnswered;
import org.sealwright.misuse.ReportMails;
import org.sealwright.misuse.ReportReceived;
import org.sealwright.misuse.ReportWaiting;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/**
 * Reporters who gave an address hear that their report came, and what the answer is. Officers are told of the first report of a day and
 * of one that waits too long: whoever sends a thousand reports makes one mail.
 */
@Component
class ReportNews {

    private static final Actor JOB = Actor.system("news");

    private final ReportMails mails;
    private final Letters letters;
    private final Mailing mailing;
    private final Telling telling;
    private final Clock clock;

    ReportNews(ReportMails mails, Letters letters, Mailing mailing, Telling telling, Clock clock) {
        this.mails = mails;
        this.letters = letters;
        this.mailing = mailing;
        this.telling = telling;
        this.clock = clock;
    }

    /** Officers first: they hear of a report even if its address takes no mail, and it is a stranger who gave that. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(ReportReceived event) {
        tell(new Message(
                "reports-received:" + LocalDate.now(clock),
                "notifications.message.reports-received",
                List.of(),
                "/surveillance/reports"));
        if (event.acknowledges()) {
            mails.mailFor(JOB, event.report())
                    .map(mail -> letters.reportReceived("report:" + event.report(), mail))
                    .ifPresent(letter -> mailing.send(JOB, letter));
        }
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(ReportAnswered event) {
        UUID answer = event.remark();
        mails.mailFor(JOB, event.report())
                .flatMap(mail -> mail.answers().stream()
                        .filter(written -> written.id().equals(answer))
                        .findFirst()
                        .map(written -> letters.reportAnswered("report-answer:" + answer, mail, written.words())))
                .ifPresent(letter -> mailing.send(JOB, letter));
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(ReportWaiting event) {
        tell(new Message(
                "report-waiting:" + event.report(),
                "notifications.message.report-waiting",
                List.of("R-" + event.number(), String.valueOf(event.days())),
                "/surveillance/reports/" + event.report()));
    }

    private void tell(Message message) {
        telling.tellBody(JOB, message, Role.SURVEILLANCE_OFFICER);
    }
}
