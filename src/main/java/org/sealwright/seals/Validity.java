package org.sealwright.seals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * From when and until when a version of a seal is valid. Legal days are days in the body's zone: the last day counts whole,
 * and the second after it the seal has expired.
 */
record Validity(Instant from, Instant until) {

    Validity {
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException("A seal would end before it begins: " + until);
        }
    }

    /** The scheme's months from the day of issue, or the end of the support period, whichever comes first. */
    static Validity of(Instant issued, int months, LocalDate supportEnds, ZoneId zone) {
        LocalDate byScheme =
                issued.atZone(zone).toLocalDate().plusMonths(months).minusDays(1);
        LocalDate last = byScheme.isBefore(supportEnds) ? byScheme : supportEnds;
        return new Validity(issued, lastSecondOf(last, zone));
    }

    static Instant lastSecondOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
    }
}
