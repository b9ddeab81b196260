package org.sealwright.testing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sealwright.audit.Act;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Role;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People to act in a test, put straight into the database: without a password, so that none of them can sign in. */
@TestComponent
public class TestPeople {

    private static final Actor TEST = Actor.system("test");

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Tries tries;

    TestPeople(JdbcClient database, ApplicationEventPublisher events, Tries tries) {
        this.database = database;
        this.events = events;
        this.tries = tries;
    }

    /** A manufacturer of its own. */
    public UUID maker(String name) {
        return organisation(OrganisationKind.MANUFACTURER, name);
    }

    public UUID laboratory(String name) {
        return organisation(OrganisationKind.LABORATORY, name);
    }

    /** The one certification body. */
    public UUID body() {
        List<UUID> known = database.sql("select id from organisations.organisation where kind = 'BODY'")
                .query(UUID.class)
                .list();
        return known.isEmpty() ? organisation(OrganisationKind.BODY, "Test certification body") : known.getFirst();
    }

    /** A person of the body with these roles. */
    public Actor ofBody(Role... roles) {
        return person(body(), OrganisationKind.BODY, roles);
    }

    /** A person of a manufacturer with these roles. */
    public Actor ofMaker(UUID maker, Role... roles) {
        return person(maker, OrganisationKind.MANUFACTURER, roles);
    }

    public Actor ofLaboratory(UUID laboratory, Role... roles) {
        return person(laboratory, OrganisationKind.LABORATORY, roles);
    }

    private UUID organisation(OrganisationKind kind, String name) {
        UUID id = Ids.next();
        tries.run(TEST, () -> {
            database.sql("insert into organisations.organisation (id, kind, name, created_at) values (?, ?, ?, ?)")
                    .params(id, kind.name(), name, Timestamp.from(Instant.now()))
                    .update();
            events.publishEvent(new Act(TEST, "test.organisation.made", "organisation", id));
        });
        return id;
    }

    private Actor person(UUID organisation, OrganisationKind kind, Role... roles) {
        UUID id = Ids.next();
        tries.run(TEST, () -> {
            database.sql("insert into organisations.account (id, email, name, created_at) values (?, ?, ?, ?)")
                    .params(
                            id,
                            id + "@people.test",
                            "Person " + id.toString().substring(30),
                            Timestamp.from(Instant.now()))
                    .update();
            database.sql(
                            "insert into organisations.membership (account_id, organisation_id, roles, created_at) values (?, ?, ?, ?)")
                    .param(id)
                    .param(organisation)
                    .param(Arrays.stream(roles).map(Role::name).toArray(String[]::new))
                    .param(Timestamp.from(Instant.now()))
                    .update();
            events.publishEvent(new Act(TEST, "test.person.made", "account", id));
        });
        return new Actor(id, organisation, kind, Set.of(roles));
    }
}
