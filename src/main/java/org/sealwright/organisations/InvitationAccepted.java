package org.sealwright.organisations;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.audit.AuditedEvent;
import org.sealwright.shared.Actor;

/** Somebody who was invited came; whoever invited them is told. */
public record InvitationAccepted(
        Actor actor,
        UUID invitation,
        UUID organisation,
        UUID account,
        @Nullable UUID invitedBy) implements AuditedEvent {

    @Override
    public String act() {
        return "organisations.invitation.accepted";
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
        return Map.of("organisation", organisation.toString(), "account", account.toString());
    }
}
