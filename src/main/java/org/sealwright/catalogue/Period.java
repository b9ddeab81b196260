package org.sealwright.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** A length of time as a law states it: hours, days, months or years. */
public record Period(int value, Unit unit) {

    /** The instant at which it has run out; months and years are those of the calendar in that zone. */
    public Instant after(Instant start, ZoneId zone) {
        return start.atZone(zone).plus(value, unit.chrono).toInstant();
    }

    /** Units that laws use. */
    public enum Unit {
        @JsonProperty("hours")
        HOURS(ChronoUnit.HOURS),
        @JsonProperty("days")
        DAYS(ChronoUnit.DAYS),
        @JsonProperty("months")
        MONTHS(ChronoUnit.MONTHS),
        @JsonProperty("years")
        YEARS(ChronoUnit.YEARS);

        private final ChronoUnit chrono;

        Unit(ChronoUnit chrono) {
            this.chrono = chrono;
        }
    }
}
