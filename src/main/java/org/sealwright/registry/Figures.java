package org.sealwright.registry;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.sealwright.platform.AllowedToAnyone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The four figures of the front page and the size of the registry, counted at most once a minute. */
@Service
class Figures {

    private static final Logger LOG = LoggerFactory.getLogger(Figures.class);
    private static final int SECONDS = 60;

    private final JdbcClient reader;
    private final Clock clock;
    private final AtomicBoolean counting = new AtomicBoolean();
    private volatile @Nullable Counted newest;

    Figures(@Qualifier("reader") JdbcClient reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /** As they were at most a minute before the last time that somebody asked; nobody waits for a count but the first. */
    @AllowedToAnyone("the registry is public")
    public Counted counted() {
        Counted known = newest;
        Instant now = clock.instant();
        if (known == null) {
            return renewed(now);
        }
        if (ChronoUnit.SECONDS.between(known.at(), now) >= SECONDS && counting.compareAndSet(false, true)) {
            Thread.ofVirtual().name("figures").start(() -> {
                try {
                    renewed(now);
                } catch (DataAccessException e) {
                    LOG.warn("The figures of the front page could not be counted", e);
                } finally {
                    counting.set(false);
                }
            });
        }
        return known;
    }

    private Counted renewed(Instant now) {
        Counted fresh = count(now);
        newest = fresh;
        return fresh;
    }

    private Counted count(Instant now) {
        return reader.sql("""
                        select count(*) filter (where status = 'ACTIVE' and valid_until >= :now) as live,
                          count(*) filter (where status = 'WITHDRAWN') + (select count(*) from registry.refusal) as refused,
                          count(*) filter (where status = 'SUSPENDED') as suspended,
                          percentile_cont(0.5) within group (order by support_ends - :today)
                            filter (where status = 'ACTIVE' and valid_until >= :now) as days_left,
                          count(*) filter (where not ended) as open, count(*) filter (where ended) as ended
                        from registry.findable
                        """)
                .param("now", Timestamp.from(now))
                .param("today", LocalDate.now(clock))
                .query((row, index) -> new Counted(
                        row.getLong("live"),
                        row.getLong("refused"),
                        row.getLong("suspended"),
                        row.getDouble("days_left") / 365.25,
                        row.getLong("open"),
                        row.getLong("ended"),
                        now))
                .single();
    }

    /**
     * What was counted.
     *
     * @param yearsLeft median of the update promises of live seals
     * @param open seals that stand as active in the register
     * @param ended all others
     */
    record Counted(long live, long refused, long suspended, double yearsLeft, long open, long ended, Instant at) {}
}
