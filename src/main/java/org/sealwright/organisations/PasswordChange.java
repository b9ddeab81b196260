package org.sealwright.organisations;

import java.time.Clock;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows whenever a password changed: sessions end, open links of forgotten passwords close, the person is told. */
@Component
class PasswordChange {

    private final PasswordResets resets;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PasswordChange(PasswordResets resets, Sessions sessions, ApplicationEventPublisher events, Clock clock) {
        this.resets = resets;
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    void settle(Actor actor, Account account) {
        resets.findByEmailAndUsedAtIsNull(account.email().value()).forEach(reset -> reset.close(clock.instant()));
        sessions.endAllOf(account.id());
        events.publishEvent(new PasswordChanged(actor, account.id(), Ids.next()));
    }
}
