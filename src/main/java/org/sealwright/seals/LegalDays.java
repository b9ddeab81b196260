package org.sealwright.seals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.sealwright.shared.Refused;
import org.springframework.stereotype.Component;

/** Legal days are days in the body's zone, {@code SEALWRIGHT_ZONE}. */
@Component
class LegalDays {

    private final ZoneId zone;

    LegalDays(Clock clock) {
        this.zone = clock.getZone();
    }

    /** The validity of a version that begins now. */
    Validity validity(Instant now, int months, LocalDate supportEnds) {
        requireSupport(now, supportEnds);
        return Validity.of(now, months, supportEnds, zone);
    }

    /** The validity of a version that keeps its predecessor's last day, cut to the support period. */
    Validity remaining(Instant now, Instant until, LocalDate supportEnds) {
        requireSupport(now, supportEnds);
        Instant bySupport = Validity.lastSecondOf(supportEnds, zone);
        return new Validity(now, until.isBefore(bySupport) ? until : bySupport);
    }

    /** The day on which an instant falls. */
    LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** The last second of a day. */
    Instant lastSecondOf(LocalDate day) {
        return Validity.lastSecondOf(day, zone);
    }

    private void requireSupport(Instant now, LocalDate supportEnds) {
        if (!Validity.lastSecondOf(supportEnds, zone).isAfter(now)) {
            throw new Refused("seals.refused.support-ended", supportEnds);
        }
    }
}
