package org.sealwright.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLeftTests {

    @ParameterizedTest
    @CsvSource({
        "2026-11-28, 2031-11-30, 5, 0, false",
        "2026-11-28, 2032-02-01, 5, 2, false",
        "2026-11-28, 2026-12-27, 0, 0, false",
        "2026-11-28, 2026-11-28, 0, 0, false",
        "2026-11-29, 2026-11-28, 0, 0, true",
        "2028-02-29, 2029-02-28, 0, 11, false"
    })
    void countsWholeYearsAndMonthsThroughTheLastDay(
            LocalDate today, LocalDate last, int years, int months, boolean over) {
        assertThat(TimeLeft.between(today, last)).isEqualTo(new TimeLeft(years, months, over));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-28, 2031-11-30, 2026-12-01",
        "2026-11-28, 2026-12-10, 2026-12-11",
        "2026-11-28, 2026-11-28, 2026-11-29",
        "2026-11-29, 2026-11-28,"
    })
    void knowsWhenItSaysSomethingElse(LocalDate today, LocalDate last, @Nullable LocalDate turn) {
        assertThat(TimeLeft.turn(today, last)).isEqualTo(turn);
    }

    @Property
    void saysTheSameUntilItsTurn(@ForAll @IntRange(max = 4_000) int days, @ForAll @IntRange(max = 1_500) int passed) {
        LocalDate today = LocalDate.of(2026, 1, 1).plusDays(passed);
        LocalDate last = today.plusDays(days);
        LocalDate turn = TimeLeft.turn(today, last);
        assertThat(TimeLeft.between(turn, last)).isNotEqualTo(TimeLeft.between(today, last));
        for (LocalDate day = today; day.isBefore(turn); day = day.plusDays(1)) {
            assertThat(TimeLeft.between(day, last)).isEqualTo(TimeLeft.between(today, last));
        }
    }
}
