package org.sealwright.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MovableClockTests {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant MONTH_AGO = NOW.minus(Duration.ofDays(30));

    private final MovableClock clock = MovableClock.behind(Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofDays(100));

    @Test
    void beginsInThePastAndMovesOn() {
        assertThat(clock.instant()).isEqualTo(NOW.minus(Duration.ofDays(100)));
        clock.moveTo(MONTH_AGO);
        assertThat(clock.instant()).isEqualTo(MONTH_AGO);
    }

    @Test
    void neverGoesBack() {
        clock.moveTo(MONTH_AGO);
        clock.moveTo(MONTH_AGO.minusSeconds(1));
        assertThat(clock.instant()).isEqualTo(MONTH_AGO);
    }

    @Test
    void neverPassesThePresent() {
        clock.moveTo(NOW.plusSeconds(1));
        assertThat(clock.instant()).isEqualTo(NOW);
        assertThat(clock.isAtPresent()).isTrue();
        assertThatThrownBy(() -> MovableClock.behind(Clock.systemUTC(), Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void movesInEveryZoneAtOnce() {
        Clock elsewhere = clock.withZone(ZoneId.of("Europe/Helsinki"));
        clock.moveToPresent();
        assertThat(elsewhere.instant()).isEqualTo(NOW);
        assertThat(elsewhere.getZone()).isEqualTo(ZoneId.of("Europe/Helsinki"));
    }
}
