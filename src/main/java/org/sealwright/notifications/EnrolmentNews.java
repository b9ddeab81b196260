package org.sealwright.notifications;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.sealwright.approvals.EnrolmentEnding;
import org.sealwright.organisations.Directory;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/** Somebody's passkey will not be able to sign soon: that person is told, and those who can enrol it anew. */
@Component
class EnrolmentNews {

    private static final Actor JOB = Actor.system("news");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final Telling telling;
    private final Directory directory;

    EnrolmentNews(Telling telling, Directory directory) {
        this.telling = telling;
        this.directory = directory;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(EnrolmentEnding event) {
        String name = directory.names(List.of(event.account())).get(event.account());
        if (name == null) {
            return;
        }
        String day = DAY.format(event.due());
        String cause = "enrolment-ends:" + event.enrolment() + ":" + event.days();
        telling.tellPerson(
                JOB,
                event.account(),
                new Message(cause, "notifications.message.enrolment-ends", List.of(day), "/account/passkeys"));
        telling.tellBody(
                JOB,
                new Message(cause, "notifications.message.enrolment-ends-of", List.of(name, day), "/admin/enrolments"),
                Role.ADMINISTRATOR);
    }
}
