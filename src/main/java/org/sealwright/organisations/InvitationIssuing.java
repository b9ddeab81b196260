package org.sealwright.organisations;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sealwright.audit.Act;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invites people: an owner for their manufacturer, an administrator for any organisation. */
@Service
public class InvitationIssuing {

    private final Invitations invitations;
    private final Organisations organisations;
    private final Accounts accounts;
    private final Memberships memberships;
    private final Directory directory;
    private final Links links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InvitationIssuing(
            Invitations invitations,
            Organisations organisations,
            Accounts accounts,
            Memberships memberships,
            Directory directory,
            Links links,
            ApplicationEventPublisher events,
            Clock clock) {
        this.invitations = invitations;
        this.organisations = organisations;
        this.accounts = accounts;
        this.memberships = memberships;
        this.directory = directory;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Invites an address; an open invitation of the same address gives way to the new one. The same id twice is one.
     *
     * @throws Refused where the roles are not the organisation's, or the person belongs to it already
     */
    @Transactional
    @AllowedTo({Role.OWNER, Role.ADMINISTRATOR})
    public void invite(Actor actor, UUID id, UUID organisation, EmailAddress email, Set<Role> roles) {
        RoleRules.requireMayManage(actor, organisation);
        if (invitations.findById(id).isPresent()) {
            return;
        }
        Organisation host =
                organisations.findById(organisation).orElseThrow(() -> new NotFound("organisation", organisation));
        RoleRules.requireGivable(host.kind(), roles);
        if (belongsAlready(email, organisation)) {
            throw Refused.at("email", "organisations.invite.member");
        }
        invitations
                .findByOrganisationIdAndEmailAndState(organisation, email.value(), Invitation.State.OPEN)
                .ifPresent(earlier -> {
                    earlier.revoke();
                    invitations.saveAndFlush(earlier);
                });
        invitations.saveAndFlush(new Invitation(id, organisation, email, roles, actor.id(), clock.instant()));
        events.publishEvent(new InvitationMade(actor, id, organisation));
    }

    /** The link stops working. */
    @Transactional
    @AllowedTo({Role.OWNER, Role.ADMINISTRATOR})
    public void revoke(Actor actor, UUID id) {
        Invitation invitation = invitations.findById(id).orElseThrow(() -> new NotFound("invitation", id));
        RoleRules.requireMayManage(actor, invitation.organisation());
        if (invitation.revoke()) {
            events.publishEvent(new Act(actor, "organisations.invitation.revoked", "invitation", id));
        }
    }

    /** What the mail says; empty once the invitation is no longer open. */
    @Transactional(readOnly = true)
    @AllowedTo(jobs = true)
    public Optional<LinkMail> mailFor(Actor job, UUID id) {
        return invitations
                .findById(id)
                .filter(invitation -> invitation.isOpen(clock.instant()))
                .map(invitation -> new LinkMail(
                        invitation.email().value(),
                        null,
                        directory.organisation(invitation.organisation()).name(),
                        Optional.ofNullable(invitation.invitedBy())
                                .map(by -> directory.person(by).name())
                                .orElse(null),
                        "/invitations/" + links.token(Links.Purpose.INVITATION, id),
                        invitation.expiresAt()));
    }

    private boolean belongsAlready(EmailAddress email, UUID organisation) {
        return accounts.findByEmail(email.value())
                .flatMap(account -> memberships.findById(new Membership.Key(account.id(), organisation)))
                .isPresent();
    }
}
