package org.sealwright.organisations;

import java.util.Set;
import java.util.UUID;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what people may do for an organisation. Their sessions end with it. */
@Service
public class MembershipChange {

    private final Memberships memberships;
    private final Leaders leaders;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;

    MembershipChange(Memberships memberships, Leaders leaders, Sessions sessions, ApplicationEventPublisher events) {
        this.memberships = memberships;
        this.leaders = leaders;
        this.sessions = sessions;
        this.events = events;
    }

    /** @throws Refused at {@code roles} where they are not the organisation's, or the last leader would go */
    @Transactional
    @AllowedTo({Role.OWNER, Role.ADMINISTRATOR})
    public void changeRoles(Actor actor, UUID organisation, UUID account, Set<Role> roles) {
        RoleRules.requireMayManage(actor, organisation);
        Organisation employer = leaders.lock(organisation);
        RoleRules.requireGivable(employer.kind(), roles);
        Membership membership = require(organisation, account);
        if (membership.grant(roles)) {
            memberships.flush();
            settle(actor, employer, account, roles);
        }
    }

    /** Ends a membership; the account stays, and what its person did stays under its name. @throws Refused for the last leader */
    @Transactional
    @AllowedTo({Role.OWNER, Role.ADMINISTRATOR})
    public void end(Actor actor, UUID organisation, UUID account) {
        RoleRules.requireMayManage(actor, organisation);
        Organisation employer = leaders.lock(organisation);
        memberships.delete(require(organisation, account));
        memberships.flush();
        settle(actor, employer, account, Set.of());
    }

    private void settle(Actor actor, Organisation employer, UUID account, Set<Role> roles) {
        leaders.requireSomebodyLeft(employer.id(), employer.kind());
        sessions.endAllOf(account);
        events.publishEvent(new RolesChanged(actor, account, employer.id(), employer.kind(), roles));
    }

    private Membership require(UUID organisation, UUID account) {
        return memberships
                .findById(new Membership.Key(account, organisation))
                .orElseThrow(() -> new NotFound("membership of account", account));
    }
}
