package org.sealwright.organisations;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sealwright.audit.Act;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people change about their own account. */
@Service
public class OwnAccount {

    private final Accounts accounts;
    private final Directory directory;
    private final Passwords passwords;
    private final PasswordChange change;
    private final ApplicationEventPublisher events;

    OwnAccount(
            Accounts accounts,
            Directory directory,
            Passwords passwords,
            PasswordChange change,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.directory = directory;
        this.passwords = passwords;
        this.change = change;
        this.events = events;
    }

    @Transactional
    @AllowedTo(everyRole = true)
    public void rename(Actor actor, String name) {
        require(actor).rename(name);
        events.publishEvent(new Act(actor, "organisations.account.renamed", "account", actor.id()));
    }

    /** @throws Refused at {@code current} where that is not the password, at {@code password} where the new one is guessable */
    @Transactional
    @AllowedTo(everyRole = true)
    public void changePassword(Actor actor, String current, String password) {
        Account account = require(actor);
        if (!passwords.matches(current, account.passwordHash())) {
            throw Refused.at("current", "organisations.password.wrong");
        }
        String employer = directory.organisation(actor.requireOrganisation()).name();
        account.choosePassword(passwords.accept(
                password, List.of(account.name(), account.email().value(), employer)));
        change.settle(actor, account);
    }

    /** From now on the person acts for another of their organisations. @throws NotFound if it is not theirs */
    @Transactional
    @AllowedTo(everyRole = true)
    public void actFor(Actor actor, UUID organisation) {
        if (directory.employers(actor).stream()
                .noneMatch(employer -> employer.id().equals(organisation))) {
            throw new NotFound("organisation", organisation);
        }
        require(actor).actFor(organisation);
        events.publishEvent(new Act(actor, "organisations.account.acts-for", "account", actor.id())
                .with(Map.of("organisation", organisation.toString())));
    }

    private Account require(Actor actor) {
        return accounts.findById(actor.id()).orElseThrow(() -> new NotFound("account", actor.id()));
    }
}
