package org.sealwright.organisations;

import java.time.Clock;
import java.util.UUID;
import org.sealwright.audit.Act;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Conflict;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What organisations say about themselves, and new laboratories. */
@Service
public class OrganisationDescription {

    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrganisationDescription(Organisations organisations, ApplicationEventPublisher events, Clock clock) {
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    /** What may be changed, with the version that a change has to name. */
    @Transactional(readOnly = true)
    @AllowedTo({Role.OWNER, Role.ADMINISTRATOR})
    public Draft draft(Actor actor, UUID id) {
        RoleRules.requireMayManage(actor, id);
        Organisation organisation = require(id);
        return new Draft(organisation.facts(), organisation.version());
    }

    /** @throws Conflict if somebody changed the facts since the given version */
    @Transactional
    @AllowedTo({Role.OWNER, Role.ADMINISTRATOR})
    public void describe(Actor actor, UUID id, OrganisationFacts facts, int seen) {
        RoleRules.requireMayManage(actor, id);
        Organisation organisation = require(id);
        organisation.describe(facts, seen);
        organisations.saveAndFlush(organisation);
        events.publishEvent(new Act(actor, "organisations.organisation.described", "organisation", id));
    }

    /** Makes a laboratory; the same id twice is one. */
    @Transactional
    @AllowedTo(Role.ADMINISTRATOR)
    public void addLaboratory(Actor actor, UUID id, OrganisationFacts facts) {
        if (organisations.findById(id).isEmpty()) {
            organisations.saveAndFlush(new Organisation(id, OrganisationKind.LABORATORY, facts, clock.instant()));
            events.publishEvent(new Act(actor, "organisations.organisation.made", "organisation", id));
        }
    }

    private Organisation require(UUID id) {
        return organisations.findById(id).orElseThrow(() -> new NotFound("organisation", id));
    }

    /** Facts as they are, and which version of them this is. */
    public record Draft(OrganisationFacts facts, int version) {}
}
