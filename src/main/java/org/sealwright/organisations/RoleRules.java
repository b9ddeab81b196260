package org.sealwright.organisations;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;

/** Who may look after whose people, and which roles an organisation may give. */
final class RoleRules {

    private RoleRules() {}

    /**
     * An administrator looks after everybody's people, a manufacturer's owner after their own.
     *
     * @throws NotFound for everybody else, who must not learn what there is
     */
    static void requireMayManage(Actor actor, UUID organisation) {
        if (!mayManage(actor, organisation)) {
            throw new NotFound("organisation", organisation);
        }
    }

    static boolean mayManage(Actor actor, UUID organisation) {
        return actor.isSystem()
                || actor.has(Role.ADMINISTRATOR)
                || (actor.has(Role.OWNER) && organisation.equals(actor.organisation()));
    }

    /** Whoever may see an organisation's people: its own, and the body's administrators and auditors. */
    static void requireMayRead(Actor actor, UUID organisation) {
        if (!actor.isSystem()
                && !actor.hasAny(Role.ADMINISTRATOR, Role.AUDITOR)
                && !organisation.equals(actor.organisation())) {
            throw new NotFound("organisation", organisation);
        }
    }

    /** @throws Refused at the field {@code roles} */
    static void requireGivable(OrganisationKind kind, Set<Role> roles) {
        if (roles.isEmpty()) {
            throw Refused.at("roles", "organisations.roles.none");
        }
        if (!roles.stream().allMatch(role -> role.belongsTo(kind))) {
            throw Refused.at("roles", "organisations.roles.elsewhere");
        }
        if (roles.contains(Role.AUDITOR) && roles.size() > 1) {
            throw Refused.at("roles", "organisations.roles.auditor");
        }
    }

    /** The role that must not die out in such an organisation. */
    static @Nullable Role leading(OrganisationKind kind) {
        return switch (kind) {
            case MANUFACTURER -> Role.OWNER;
            case BODY -> Role.ADMINISTRATOR;
            case LABORATORY -> null;
        };
    }
}
