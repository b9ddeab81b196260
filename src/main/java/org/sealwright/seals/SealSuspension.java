package org.sealwright.seals;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Role;
import org.sealwright.verification.SealLeaf.Event;
import org.sealwright.verification.SealNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Suspends a seal and lifts the suspension (ISO/IEC 17065, 7.11). */
@Service
public class SealSuspension {

    private final Seals seals;
    private final SealLedger ledger;
    private final Clock clock;

    SealSuspension(Seals seals, SealLedger ledger, Clock clock) {
        this.seals = seals;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Suspends an active seal; the ground must have a public reason. */
    @AllowedTo({Role.CERTIFIER, Role.SURVEILLANCE_OFFICER})
    @Transactional
    public void suspend(Actor actor, SealNumber number, Ground ground) {
        Seal seal = require(number);
        Instant now = now();
        seal.suspend(ground.requirePublicReason(), now);
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

    private Seal require(SealNumber number) {
        return seals.findByNumber(number.value()).orElseThrow(() -> new NotFound("seal", number));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
