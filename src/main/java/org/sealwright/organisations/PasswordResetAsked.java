package org.sealwright.organisations;

import java.util.UUID;
import org.sealwright.audit.AuditedEvent;
import org.sealwright.shared.Actor;

/** Somebody forgot a password, or says so; a mail goes out where the address is an account's. */
public record PasswordResetAsked(Actor actor, UUID reset) implements AuditedEvent {

    @Override
    public String act() {
        return "organisations.password-reset.asked";
    }

    @Override
    public String subjectType() {
        return "password-reset";
    }

    @Override
    public String subject() {
        return reset.toString();
    }
}
