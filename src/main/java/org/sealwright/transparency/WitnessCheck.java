package org.sealwright.transparency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.sealwright.integrity.Check;
import org.sealwright.integrity.Differences;
import org.sealwright.platform.AllowedTo;
import org.sealwright.platform.AllowedToAnyone;
import org.sealwright.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether every witness still cosigns. The log grows at least hourly, by the trail's head; so silence means something. */
@Service
class WitnessCheck implements Check {

    private static final Duration SILENCE = Duration.ofHours(6);

    private final Witnesses witnesses;
    private final CosignatureRows cosignatures;
    private final Clock clock;

    WitnessCheck(Witnesses witnesses, CosignatureRows cosignatures, Clock clock) {
        this.witnesses = witnesses;
        this.cosignatures = cosignatures;
        this.clock = clock;
    }

    @Override
    @AllowedToAnyone("a word of the program")
    public String name() {
        return "witnesses";
    }

    @Override
    @Transactional(readOnly = true)
    @AllowedTo(jobs = true)
    public long run(Actor job, Differences differences) {
        Instant least = clock.instant().minus(SILENCE);
        for (Witness witness : witnesses.all()) {
            if (cosignatures.newest(witness.id()).filter(least::isBefore).isEmpty()) {
                differences.add("witness-silent", witness.key().name());
            }
        }
        return witnesses.all().size();
    }
}
