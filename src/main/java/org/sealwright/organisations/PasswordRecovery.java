package org.sealwright.organisations;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealwright.audit.Act;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives people who forgot their password another one, through their mail. */
@Service
public class PasswordRecovery {

    private final PasswordResets resets;
    private final Accounts accounts;
    private final Passwords passwords;
    private final PasswordChange change;
    private final Attempts attempts;
    private final Links links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PasswordRecovery(
            PasswordResets resets,
            Accounts accounts,
            Passwords passwords,
            PasswordChange change,
            Attempts attempts,
            Links links,
            ApplicationEventPublisher events,
            Clock clock) {
        this.resets = resets;
        this.accounts = accounts;
        this.passwords = passwords;
        this.change = change;
        this.attempts = attempts;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    /** Sends a link where the address is an account's; the answer, and the work, are the same where it is not. */
    @Transactional
    @AllowedTo(jobs = true)
    public void ask(Actor job, EmailAddress email, String place) {
        if (!attempts.allows(Attempts.Limit.MAIL_FROM, place)
                || !attempts.allows(Attempts.Limit.MAIL_TO, email.value())) {
            return;
        }
        PasswordReset reset = resets.save(new PasswordReset(Ids.next(), email, clock.instant()));
        events.publishEvent(new PasswordResetAsked(job, reset.id()));
    }

    /** The address that the link was sent to. @throws NotFound if it was not made here, was used, or is past its time */
    @Transactional(readOnly = true)
    @AllowedTo(jobs = true)
    public String open(Actor job, String token) {
        return require(token).email().value();
    }

    /** Sets the password and ends every session. @throws Refused at {@code password} where it is guessable */
    @Transactional
    @AllowedTo(jobs = true)
    public void recover(Actor job, String token, String password) {
        PasswordReset reset = require(token);
        Account account = accounts.findByEmail(reset.email().value())
                .orElseThrow(() -> new NotFound("account of reset", reset.id()));
        account.choosePassword(passwords.accept(
                password, List.of(account.name(), account.email().value())));
        change.settle(job, account);
        events.publishEvent(new Act(job, "organisations.password-reset.used", "password-reset", reset.id()));
    }

    /** What the mail says; empty where the address is nobody's. */
    @Transactional(readOnly = true)
    @AllowedTo(jobs = true)
    public Optional<LinkMail> mailFor(Actor job, UUID id) {
        return resets.findById(id)
                .filter(reset -> reset.isOpen(clock.instant()))
                .flatMap(reset -> accounts.findByEmail(reset.email().value())
                        .map(account -> new LinkMail(
                                account.email().value(),
                                account.name(),
                                null,
                                null,
                                "/password/reset/" + links.token(Links.Purpose.PASSWORD_RESET, id),
                                reset.expiresAt())));
    }

    private PasswordReset require(String token) {
        return links.read(Links.Purpose.PASSWORD_RESET, token)
                .flatMap(resets::findById)
                .filter(reset -> reset.isOpen(clock.instant()))
                .filter(reset -> accounts.findByEmail(reset.email().value()).isPresent())
                .orElseThrow(() -> new NotFound("open reset", "behind this link"));
    }
}
