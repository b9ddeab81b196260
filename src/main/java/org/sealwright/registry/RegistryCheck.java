package org.sealwright.registry;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.sealwright.integrity.Check;
import org.sealwright.integrity.Differences;
import org.sealwright.platform.AllowedTo;
import org.sealwright.platform.AllowedToAnyone;
import org.sealwright.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether every source vouched for every seal when the sweep last asked. A seal of which one did not already answers "could
 * not check" to the public; here the body hears of it.
 */
@Service
class RegistryCheck implements Check {

    /** An event may wait for its place in the log for seconds; after an hour something is wrong. */
    private static final Duration LOGGED_WITHIN = Duration.ofHours(1);

    private final JdbcClient database;
    private final Clock clock;

    RegistryCheck(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    @AllowedToAnyone("a word of the program")
    public String name() {
        return "registry";
    }

    @Override
    @Transactional(readOnly = true)
    @AllowedTo(jobs = true)
    public long run(Actor job, Differences differences) {
        Instant now = clock.instant();
        database.sql("""
                        select number from registry.seal
                        where credential_finding <> 'GENUINE' or revocation_finding = 'UNAVAILABLE'
                          or suspension_finding = 'UNAVAILABLE' or log_finding = 'CONTRADICTED'
                          or (log_finding = 'UNAVAILABLE' and changed_at < ?) or verified_at < ?
                        order by number
                        """)
                .params(
                        Timestamp.from(now.minus(LOGGED_WITHIN)),
                        Timestamp.from(now.minus(RegistryEntry.SWEEP_OVERDUE)))
                .query(row -> {
                    differences.add("seal-not-vouched", row.getString("number"));
                });
        return database.sql("select count(*) from registry.seal")
                .query(Long.class)
                .single();
    }
}
