package org.sealwright.organisations;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sealwright.audit.Act;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a manufacturer come in by itself. Whether an address has an account shows only in the mail that it gets. */
@Service
public class MakerRegistration {

    private final Registrations registrations;
    private final Accounts accounts;
    private final Enrolment enrolment;
    private final Attempts attempts;
    private final Links links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MakerRegistration(
            Registrations registrations,
            Accounts accounts,
            Enrolment enrolment,
            Attempts attempts,
            Links links,
            ApplicationEventPublisher events,
            Clock clock) {
        this.registrations = registrations;
        this.accounts = accounts;
        this.enrolment = enrolment;
        this.attempts = attempts;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    /** Sends the link to confirm, unless too many were asked for; the answer is the same. */
    @Transactional
    @AllowedTo(jobs = true)
    public void ask(Actor job, UUID id, Claim claim, String place) {
        if (registrations.findById(id).isPresent()
                || !attempts.allows(Attempts.Limit.MAIL_FROM, place)
                || !attempts.allows(Attempts.Limit.MAIL_TO, claim.email().value())) {
            return;
        }
        registrations.save(
                new Registration(id, claim.company(), claim.country(), claim.name(), claim.email(), clock.instant()));
        events.publishEvent(new RegistrationAsked(job, id));
    }

    /** @throws NotFound if the link was not made here, was used, or is past its time */
    @Transactional(readOnly = true)
    @AllowedTo(jobs = true)
    public Claim open(Actor job, String token) {
        Registration registration = require(token);
        return new Claim(registration.company(), registration.country(), registration.name(), registration.email());
    }

    /** Makes the manufacturer and its first owner. @throws Refused at {@code password} where it is guessable */
    @Transactional
    @AllowedTo(jobs = true)
    public void confirm(Actor job, String token, String password) {
        Registration registration = require(token);
        UUID maker = enrolment.organisation(
                job,
                Ids.next(),
                OrganisationKind.MANUFACTURER,
                OrganisationFacts.of(registration.company(), registration.country()));
        enrolment.person(job, maker, registration.name(), registration.email(), Set.of(Role.OWNER), password);
        registration.confirm(clock.instant());
        events.publishEvent(
                new Act(job, "organisations.registration.confirmed", "registration", registration.id()).of(maker));
    }

    /** What the mail says; without a link where the address has an account, empty once it is no longer open. */
    @Transactional(readOnly = true)
    @AllowedTo(jobs = true)
    public Optional<LinkMail> mailFor(Actor job, UUID id) {
        return registrations
                .findById(id)
                .filter(registration -> registration.isOpen(clock.instant()))
                .map(registration -> new LinkMail(
                        registration.email().value(),
                        registration.name(),
                        registration.company(),
                        null,
                        isKnown(registration.email())
                                ? null
                                : "/register/" + links.token(Links.Purpose.REGISTRATION, id),
                        registration.expiresAt()));
    }

    private Registration require(String token) {
        return links.read(Links.Purpose.REGISTRATION, token)
                .flatMap(registrations::findById)
                .filter(registration -> registration.isOpen(clock.instant()))
                .filter(registration -> !isKnown(registration.email()))
                .orElseThrow(() -> new NotFound("open registration", "behind this link"));
    }

    private boolean isKnown(EmailAddress email) {
        return accounts.findByEmail(email.value()).isPresent();
    }

    /** Who wants to come in. */
    public record Claim(String company, String country, String name, EmailAddress email) {}
}
