package org.sealwright.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
}
