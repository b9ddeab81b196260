package org.sealwright.organisations;

import java.util.UUID;
import org.sealwright.audit.AuditedEvent;
import org.sealwright.shared.Actor;

/**
 * An account has another password; its person is told by mail, in case it was somebody else.
 *
 * @param change id of this one change
 */
public record PasswordChanged(Actor actor, UUID account, UUID change) implements AuditedEvent {

    @Override
    public String act() {
        return "organisations.account.password-changed";
    }

    @Override
    public String subjectType() {
        return "account";
    }

    @Override
    public String subject() {
        return account.toString();
    }
}
