package org.sealwright.notifications;

import java.util.List;
import org.sealwright.integrity.CheckFailed;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/** The alarm: administrators and auditors learn that something the portal keeps does not fit any more. */
@Component
class CheckNews {

    private static final Actor JOB = Actor.system("news");

    private final Telling telling;

    CheckNews(Telling telling) {
        this.telling = telling;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(CheckFailed event) {
        telling.tellBody(
                JOB,
                new Message(
                        "check:" + event.check() + ":" + event.ended(),
                        "notifications.message." + (event.differences() == 0 ? "check-stopped" : "check-failed"),
                        List.of(String.valueOf(event.differences())),
                        "/audit/checks"),
                Role.ADMINISTRATOR,
                Role.AUDITOR);
    }
}
