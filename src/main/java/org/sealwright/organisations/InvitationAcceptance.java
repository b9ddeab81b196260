package org.sealwright.organisations;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes people in who hold the link of an invitation. Whoever reads the address's mail is its person. */
@Service
public class InvitationAcceptance {

    private final Invitations invitations;
    private final Accounts accounts;
    private final Directory directory;
    private final Enrolment enrolment;
    private final Links links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InvitationAcceptance(
            Invitations invitations,
            Accounts accounts,
            Directory directory,
            Enrolment enrolment,
            Links links,
            ApplicationEventPublisher events,
            Clock clock) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.directory = directory;
        this.enrolment = enrolment;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NotFound if the link was not made here, was used, revoked, or is past its time */
    @Transactional(readOnly = true)
    @AllowedTo(jobs = true)
    public Offer open(Actor job, String token) {
        Invitation invitation = require(token);
        return new Offer(
                directory.organisation(invitation.organisation()).name(),
                invitation.email().value(),
                invitation.expiresAt(),
                accounts.findByEmail(invitation.email().value()).isPresent());
    }

    /** Makes the person's account. @throws Refused at {@code password} where it is guessable */
    @Transactional
    @AllowedTo(jobs = true)
    public void accept(Actor job, String token, String name, String password) {
        Invitation invitation = require(token);
        UUID account = enrolment.person(
                job, invitation.organisation(), name, invitation.email(), invitation.roles(), password);
        close(job, invitation, account);
    }

    /** Binds the account that the address has already. */
    @Transactional
    @AllowedTo(jobs = true)
    public void accept(Actor job, String token) {
        Invitation invitation = require(token);
        UUID account = accounts.findByEmail(invitation.email().value())
                .map(Account::id)
                .orElseThrow(() -> new NotFound("account of invitation", invitation.id()));
        enrolment.join(job, invitation.organisation(), account, invitation.roles());
        close(job, invitation, account);
    }

    private void close(Actor job, Invitation invitation, UUID account) {
        invitation.accept(account, clock.instant());
        events.publishEvent(new InvitationAccepted(
                job, invitation.id(), invitation.organisation(), account, invitation.invitedBy()));
    }

    private Invitation require(String token) {
        return links.read(Links.Purpose.INVITATION, token)
                .flatMap(invitations::findById)
                .filter(invitation -> invitation.isOpen(clock.instant()))
                .orElseThrow(() -> new NotFound("open invitation", "behind this link"));
    }

    /**
     * What an invited person sees.
     *
     * @param known whether the address has an account, which then joins without another password
     */
    public record Offer(String organisation, String email, Instant expiresAt, boolean known) {}
}
