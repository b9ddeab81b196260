package org.sealwright.organisations;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.audit.Act;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people in, or not, and records both. {@link SignInProvider} asks it around the slow comparison of passwords. */
@Service
class SignIn {

    private final Accounts accounts;
    private final Actors actors;
    private final ApplicationEventPublisher events;

    SignIn(Accounts accounts, Actors actors, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.actors = actors;
        this.events = events;
    }

    @Transactional(readOnly = true)
    @AllowedTo(jobs = true)
    public Optional<Known> find(Actor job, String email) {
        return accounts.findByEmail(email)
                .map(account -> new Known(
                        account.id(),
                        account.passwordHash(),
                        actors.find(account.id()).orElse(null)));
    }

    @Transactional
    @AllowedTo(jobs = true)
    public void letIn(Actor job, SignedInPerson person) {
        events.publishEvent(new Act(
                person.actor(),
                "organisations.account.signed-in",
                "account",
                person.actor().id()));
    }

    /** An address that is nobody's is not recorded: it may be a password that slipped into the wrong field. */
    @Transactional
    @AllowedTo(jobs = true)
    public void turnAway(Actor job, @Nullable Known known, String reason) {
        Object subject = known == null ? "unknown" : known.account();
        events.publishEvent(
                new Act(job, "organisations.account.turned-away", "account", subject).with(Map.of("reason", reason)));
    }

    /** An account with what is needed to let its person in; {@code person} is {@code null} where they may not. */
    record Known(
            UUID account, @Nullable String hash, @Nullable SignedInPerson person) {

        @Override
        public String toString() {
            return "Known[" + account + "]";
        }
    }
}
