package org.sealwright.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.sealwright.platform.AllowedToAnyone;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The four figures of the front page, counted at most once a minute. */
@Service
class Figures {

    private static final int SECONDS = 60;

    private final JdbcClient reader;
    private final Clock clock;
    private volatile @Nullable Counted newest;

    Figures(@Qualifier("reader") JdbcClient reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    @AllowedToAnyone("the registry is public")
    public Counted counted() {
        Counted known = newest;
        Instant now = clock.instant();
        if (known != null && ChronoUnit.SECONDS.between(known.at(), now) < SECONDS) {
            return known;
        }
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
                            filter (where status = 'ACTIVE' and valid_until >= :now) as days_left
                        from registry.seal
                        """)
                .param("now", java.sql.Timestamp.from(now))
                .param("today", LocalDate.now(clock))
                .query((row, index) -> new Counted(
                        row.getLong("live"),
                        row.getLong("refused"),
                        row.getLong("suspended"),
                        row.getDouble("days_left") / 365.25,
                        now))
                .single();
    }

    /** @param yearsLeft median of the update promises of live seals */
    record Counted(long live, long refused, long suspended, double yearsLeft, Instant at) {}
}
