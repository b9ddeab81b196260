package org.sealwright.organisations;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sealwright.audit.Act;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Conflict;
import org.sealwright.shared.Ids;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts organisations and people into the portal. Every way in ends here: first set-up, registration, invitation, and the
 * demonstration. Only the portal's own jobs call it, after they have checked by what right.
 */
@Service
public class Enrolment {

    private final Organisations organisations;
    private final Accounts accounts;
    private final Memberships memberships;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Enrolment(
            Organisations organisations,
            Accounts accounts,
            Memberships memberships,
            Passwords passwords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.memberships = memberships;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /** Makes an organisation; made already under the same id, it stays as it is. There is one body, and never a second. */
    @Transactional
    @AllowedTo(jobs = true)
    public UUID organisation(Actor job, UUID id, OrganisationKind kind, OrganisationFacts facts) {
        if (organisations.findById(id).isEmpty()) {
            organisations.saveAndFlush(new Organisation(id, kind, facts, clock.instant()));
            events.publishEvent(new Act(job, "organisations.organisation.made", "organisation", id)
                    .with(Map.of("kind", kind.name())));
        }
        return id;
    }

    /**
     * Makes an account with a password and binds it to an organisation; gives its id.
     *
     * @throws Refused at {@code password} where it is guessable, at {@code email} where there is such an account
     */
    @Transactional
    @AllowedTo(jobs = true)
    public UUID person(
            Actor job, UUID organisation, String name, EmailAddress email, Set<Role> roles, String password) {
        Organisation employer = require(organisation);
        if (accounts.findByEmail(email.value()).isPresent()) {
            throw Refused.at("email", "organisations.account.known");
        }
        PasswordHash hash = passwords.accept(password, List.of(name, email.value(), employer.name()));
        Account account = accounts.save(new Account(Ids.next(), email, name, hash, clock.instant()));
        events.publishEvent(new Act(job, "organisations.account.made", "account", account.id()));
        bind(job, employer, account.id(), roles);
        return account.id();
    }

    /** Binds somebody who has an account to one more organisation. */
    @Transactional
    @AllowedTo(jobs = true)
    public void join(Actor job, UUID organisation, UUID account, Set<Role> roles) {
        if (memberships.findById(new Membership.Key(account, organisation)).isPresent()) {
            throw new Conflict("Account " + account + " belongs to it already");
        }
        bind(job, require(organisation), account, roles);
    }

    private void bind(Actor job, Organisation organisation, UUID account, Set<Role> roles) {
        RoleRules.requireGivable(organisation.kind(), roles);
        memberships.saveAndFlush(new Membership(account, organisation.id(), roles, clock.instant()));
        events.publishEvent(new RolesChanged(job, account, organisation.id(), organisation.kind(), roles));
    }

    private Organisation require(UUID id) {
        return organisations.findById(id).orElseThrow(() -> new NotFound("organisation", id));
    }
}
