package org.sealwright.seals;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.verification.SealLeaf.Event;
import org.sealwright.verification.SealNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that seals have expired. The dates alone end a seal; this makes it an event, however late it runs. */
@Service
public class SealExpiry {

    /** How many are looked for at a time. */
    private static final int BATCH = 100;

    private final Seals seals;
    private final SealLedger ledger;
    private final JdbcClient database;
    private final Clock clock;

    SealExpiry(Seals seals, SealLedger ledger, JdbcClient database, Clock clock) {
        this.seals = seals;
        this.ledger = ledger;
        this.database = database;
        this.clock = clock;
    }

    /** Seals whose last second has passed and that nobody has written down as expired, the longest overdue first. */
    @AllowedTo(jobs = true)
    @Transactional(readOnly = true)
    public List<SealNumber> due(Actor job) {
        return database.sql("""
                        select number from seals.seal
                        where status in ('ACTIVE', 'SUSPENDED') and valid_until < ?
                        order by valid_until, number limit ?
                        """)
                .param(Timestamp.from(clock.instant()))
                .param(BATCH)
                .query((row, index) -> new SealNumber(row.getString(1)))
                .list();
    }

    /** Expires one seal; nothing happens if somebody ended or renewed it meanwhile. */
    @AllowedTo(jobs = true)
    @Transactional
    public void expire(Actor job, SealNumber number) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        seals.findByNumber(number.value())
                .filter(seal -> !seal.status().isFinal() && now.isAfter(seal.validUntil()))
                .ifPresent(seal -> {
                    seal.expire(now);
                    ledger.enter(job, seal, Event.EXPIRED, now, Ground.CLOCK);
                });
    }
}
