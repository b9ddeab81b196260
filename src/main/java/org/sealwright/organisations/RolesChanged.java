package org.sealwright.organisations;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.audit.AuditedEvent;
import org.sealwright.shared.Actor;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Role;

/** What a person may do for an organisation is different now; without roles they no longer belong to it. */
public record RolesChanged(Actor actor, UUID account, UUID organisation, OrganisationKind kind, Set<Role> roles)
        implements AuditedEvent {

    public RolesChanged {
        roles = Set.copyOf(roles);
    }

    @Override
    public String act() {
        return roles.isEmpty() ? "organisations.membership.ended" : "organisations.membership.given";
    }

    @Override
    public String subjectType() {
        return "account";
    }

    @Override
    public String subject() {
        return account.toString();
    }

    @Override
    public @Nullable UUID maker() {
        return kind == OrganisationKind.MANUFACTURER ? organisation : null;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of(
                "organisation",
                organisation.toString(),
                "roles",
                roles.stream().map(Role::name).sorted().toList());
    }
}
