package org.sealwright.seals;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Role;
import org.sealwright.verification.SealLeaf.Event;
import org.sealwright.verification.SealNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Suspends a seal and lifts the suspension (ISO/IEC 17065, 7.11). */
@Service
class SealSuspension {

    private final Seals seals;
    private final SealLedger ledger;
    private final SuspensionTerm terms;
    private final JdbcClient database;
    private final Clock clock;

    SealSuspension(Seals seals, SealLedger ledger, SuspensionTerm terms, JdbcClient database, Clock clock) {
        this.seals = seals;
        this.ledger = ledger;
        this.terms = terms;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Suspends an active seal; the ground must have a public reason. In an emergency the second of two may be an officer.
     *
     * @param days how many days it lasts, counted from the day after (EUCC, article 30(1)); {@code null} for as many as the
     *     scheme allows
     */
    @AllowedTo({Role.CERTIFIER, Role.SURVEILLANCE_OFFICER})
    @Transactional
    public void suspend(Actor actor, SealNumber number, Ground ground, @Nullable Integer days) {
        Seal seal = require(number);
        Instant now = now();
        seal.suspend(ground.requirePublicReason(), now, terms.end(seal, now, days));
        ledger.enter(actor, seal, Event.SUSPENDED, now, ground);
    }

    /** Makes a suspended seal active again. */
    @AllowedTo(Role.CERTIFIER)
    @Transactional
    public void reinstate(Actor actor, SealNumber number, Ground ground) {
        Seal seal = require(number);
        Instant now = now();
        seal.reinstate(now);
        ledger.enter(actor, seal, Event.REINSTATED, now, ground);
    }

    /** Whether the seal is suspended now, and this case is why. */
    @AllowedTo({Role.CERTIFIER, Role.SURVEILLANCE_OFFICER})
    @Transactional(readOnly = true)
    public boolean restsOn(Actor actor, SealNumber number, UUID caseId) {
        return database.sql("""
                        select coalesce(bool_and(e.case_id = ?), false) from seals.seal s
                        join lateral (select case_id from seals.event where number = s.number and event = 'SUSPENDED'
                          order by seq desc limit 1) e on true
                        where s.number = ? and s.status = 'SUSPENDED'
                        """)
                .params(caseId, number.value())
                .query(Boolean.class)
                .single();
    }

    private Seal require(SealNumber number) {
        return seals.findByNumber(number.value()).orElseThrow(() -> new NotFound("seal", number));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
