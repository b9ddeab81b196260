package org.sealwright.testing;

import org.sealwright.audit.Act;
import org.sealwright.shared.Actor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Gives people of the tests a password, so that they can sign in like anybody else. */
@TestComponent
public class Passwords {

    public static final String PASSWORD = "lantern orchard 47 gravel";

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final JdbcClient database;
    private final Tries tries;
    private final ApplicationEventPublisher events;

    Passwords(JdbcClient database, Tries tries, ApplicationEventPublisher events) {
        this.database = database;
        this.tries = tries;
        this.events = events;
    }

    /** The e-mail address with which this person signs in now. */
    public String emailOf(Actor person) {
        tries.run(Actor.system("test"), () -> {
            database.sql("update organisations.account set password_hash = ? where id = ?")
                    .params(encoder.encode(PASSWORD), person.id())
                    .update();
            events.publishEvent(new Act(Actor.system("test"), "test.password.given", "account", person.id()));
        });
        return database.sql("select email from organisations.account where id = ?")
                .param(person.id())
                .query(String.class)
                .single();
    }
}
