package org.sealwright.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.sealwright.shared.Refused;

class ValidityTests {

    private static final Instant ISSUED = Instant.parse("2026-11-22T23:30:00Z");
    private static final LocalDate LONG = LocalDate.of(2040, 1, 31);

    @Test
    void endsWithTheLastSecondOfTheSchemesMonths() {
        assertThat(Validity.of(ISSUED, 36, LONG, ZoneId.of("UTC")).until())
                .isEqualTo(Instant.parse("2029-11-21T23:59:59Z"));
    }

    @Test
    void countsDaysInTheBodysZone() {
        assertThat(Validity.of(ISSUED, 36, LONG, ZoneId.of("Europe/Berlin")).until())
                .as("in Berlin it was issued on the 23rd already")
                .isEqualTo(Instant.parse("2029-11-22T22:59:59Z"));
        assertThat(Validity.of(ISSUED, 36, LONG, ZoneId.of("America/New_York")).until())
                .isEqualTo(Instant.parse("2029-11-22T04:59:59Z"));
    }

    @Test
    void endsWithTheSupportPeriodWhereThatIsSooner() {
        assertThat(Validity.of(ISSUED, 36, LocalDate.of(2027, 6, 30), ZoneId.of("Europe/Berlin"))
                        .until())
                .as("summer time")
                .isEqualTo(Instant.parse("2027-06-30T21:59:59Z"));
    }

    @Test
    void endsOnTheLastDayOfAShortMonth() {
        Instant issued = Instant.parse("2026-08-31T10:00:00Z");
        assertThat(Validity.of(issued, 6, LONG, ZoneId.of("UTC")).until())
                .isEqualTo(Instant.parse("2027-02-27T23:59:59Z"));
    }

    @Test
    void refusesASealForAProductWithoutSupport() {
        LegalDays days = new LegalDays(Clock.systemUTC());
        assertThatThrownBy(() -> days.validity(ISSUED, 36, LocalDate.of(2026, 11, 21)))
                .isInstanceOf(Refused.class)
                .hasMessage("seals.refused.support-ended");
        assertThat(days.validity(ISSUED, 36, LocalDate.of(2026, 11, 22)).until())
                .isEqualTo(Instant.parse("2026-11-22T23:59:59Z"));
    }

    @Test
    void keepsTheLastDayOfAVersionThatIsOnlyExtended() {
        LegalDays days = new LegalDays(Clock.systemUTC());
        Instant until = Instant.parse("2028-05-01T23:59:59Z");
        assertThat(days.remaining(ISSUED, until, LONG).until()).isEqualTo(until);
        assertThat(days.remaining(ISSUED, until, LocalDate.of(2027, 1, 31)).until())
                .isEqualTo(Instant.parse("2027-01-31T23:59:59Z"));
    }

    @Test
    void refusesToEndBeforeItBegins() {
        assertThatThrownBy(() -> new Validity(ISSUED, ISSUED)).isInstanceOf(IllegalArgumentException.class);
    }
}
