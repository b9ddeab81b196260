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

/** Ends a seal for good: against the holder's will, or at the holder's request (ISO/IEC 17065, 7.11). */
@Service
class SealWithdrawal {

    private final Seals seals;
    private final SealLedger ledger;
    private final Clock clock;

    SealWithdrawal(Seals seals, SealLedger ledger, Clock clock) {
        this.seals = seals;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Withdraws a seal; the ground must have a public reason. */
    @AllowedTo(Role.CERTIFIER)
    @Transactional
    public void withdraw(Actor actor, SealNumber number, Ground ground) {
        Seal seal = require(number);
        Instant now = now();
        seal.withdraw(ground.requirePublicReason(), now);
        ledger.enter(actor, seal, Event.WITHDRAWN, now, ground);
    }

    /** Ends an active seal at its holder's request; the ground must have a public reason. */
    @AllowedTo(Role.CERTIFIER)
    @Transactional
    public void terminate(Actor actor, SealNumber number, Ground ground) {
        Seal seal = require(number);
        Instant now = now();
        seal.terminate(ground.requirePublicReason(), now);
        ledger.enter(actor, seal, Event.TERMINATED, now, ground);
    }

    private Seal require(SealNumber number) {
        return seals.findByNumber(number.value()).orElseThrow(() -> new NotFound("seal", number));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
