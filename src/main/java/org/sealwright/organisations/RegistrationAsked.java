package org.sealwright.organisations;

import java.util.UUID;
import org.sealwright.audit.AuditedEvent;
import org.sealwright.shared.Actor;

/** A manufacturer wants to come in; a mail with the link to confirm has to go out. */
public record RegistrationAsked(Actor actor, UUID registration) implements AuditedEvent {

    @Override
    public String act() {
        return "organisations.registration.asked";
    }

    @Override
    public String subjectType() {
        return "registration";
    }

    @Override
    public String subject() {
        return registration.toString();
    }
}
