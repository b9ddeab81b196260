package org.sealwright.notifications;

import java.util.List;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.webhooks.WebhookDead;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/**
 * Administrators learn that a shop or an authority was not reached for days: of each once a day, since a server that is gone
 * fails with every message.
 */
@Component
class WebhookNews {

    private static final Actor JOB = Actor.system("news");

    private final Telling telling;

    WebhookNews(Telling telling) {
        this.telling = telling;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(WebhookDead event) {
        telling.tellBody(
                JOB,
                new Message(
                        "webhook-dead:" + event.subscriber() + ":" + event.day(),
                        "notifications.message.webhook-dead",
                        List.of(event.name(), event.number()),
                        "/admin/webhooks/" + event.subscriber()),
                Role.ADMINISTRATOR);
    }
}
