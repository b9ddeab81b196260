package org.sealwright.organisations;

import java.util.Map;
import java.util.UUID;
import org.sealwright.audit.AuditedEvent;
import org.sealwright.shared.Actor;

/** Somebody is asked to work for an organisation; a mail with the link to accept has to go out. */
public record InvitationMade(Actor actor, UUID invitation, UUID organisation) implements AuditedEvent {

    @Override
    public String act() {
        return "organisations.invitation.made";
    }

    @Override
    public String subjectType() {
        return "invitation";
    }

    @Override
    public String subject() {
        return invitation.toString();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("organisation", organisation.toString());
    }
}
