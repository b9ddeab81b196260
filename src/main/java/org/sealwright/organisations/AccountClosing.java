package org.sealwright.organisations;

import java.util.List;
import java.util.UUID;
import org.sealwright.audit.Act;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a person from signing in, and lets them in again. */
@Service
public class AccountClosing {

    private final Accounts accounts;
    private final Leaders leaders;
    private final Sessions sessions;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    AccountClosing(
            Accounts accounts,
            Leaders leaders,
            Sessions sessions,
            JdbcClient database,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.leaders = leaders;
        this.sessions = sessions;
        this.database = database;
        this.events = events;
    }

    /** Ends the account's sessions, and takes no new ones. @throws Refused for the last leader of an organisation */
    @Transactional
    @AllowedTo(Role.ADMINISTRATOR)
    public void disable(Actor actor, UUID id) {
        List<UUID> ids = database.sql("select id from organisations.employers(?) as id order by id")
                .param(id)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
        List<Organisation> employers = ids.stream().map(leaders::lock).toList();
        become(actor, id, AccountState.DISABLED, "organisations.account.disabled");
        employers.forEach(employer -> leaders.requireSomebodyLeft(employer.id(), employer.kind()));
        sessions.endAllOf(id);
    }

    @Transactional
    @AllowedTo(Role.ADMINISTRATOR)
    public void enable(Actor actor, UUID id) {
        become(actor, id, AccountState.ACTIVE, "organisations.account.enabled");
    }

    private void become(Actor actor, UUID id, AccountState state, String act) {
        Account account = accounts.findById(id).orElseThrow(() -> new NotFound("account", id));
        if (account.become(state)) {
            accounts.flush();
            events.publishEvent(new Act(actor, act, "account", id));
        }
    }
}
