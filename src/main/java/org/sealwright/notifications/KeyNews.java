package org.sealwright.notifications;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.sealwright.ceremony.KeyDue;
import org.sealwright.seals.StatusListOverdue;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.springframework.context.MessageSource;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/** The alarm long before a key or a status list runs out: administrators and auditors are told. */
@Component
class KeyNews {

    private static final Actor JOB = Actor.system("news");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final Telling telling;
    private final MessageSource words;

    KeyNews(Telling telling, MessageSource words) {
        this.telling = telling;
        this.words = words;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(KeyDue event) {
        String purpose = words.getMessage("ceremony.purpose." + event.purpose(), null, Locale.ENGLISH);
        tell(new Message(
                "key-due:" + event.kid() + ":" + event.days(),
                "notifications.message.key-due",
                List.of(purpose, DAY.format(event.due())),
                "/admin/keys"));
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(StatusListOverdue event) {
        tell(new Message(
                "list-overdue:" + event.list() + ":" + event.signed(),
                "notifications.message.list-overdue",
                List.of(event.list()),
                "/audit/checks"));
    }

    private void tell(Message message) {
        telling.tellBody(JOB, message, Role.ADMINISTRATOR, Role.AUDITOR);
    }
}
