package org.sealwright.platform;

import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A service as any other, to see what is around its methods. */
@TestComponent
public class AskedService {

    private final JdbcClient database;

    AskedService(JdbcClient database) {
        this.database = database;
    }

    @Transactional
    @AllowedTo(everyRole = true, jobs = true)
    public String reach(Actor actor) {
        return current();
    }

    @Transactional
    @AllowedTo(jobs = true)
    public String zone(Actor actor) {
        return database.sql("select current_setting('TimeZone')")
                .query(String.class)
                .single();
    }

    @AllowedTo(jobs = true)
    public void fail(Actor actor) {
        throw new IllegalArgumentException("refused inside");
    }

    @AllowedTo(Role.OWNER)
    public boolean ownersOnly(Actor actor) {
        return true;
    }

    String current() {
        return database.sql("select current_setting('sealwright.reach', true)")
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
