package org.sealwright.registry;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** What is left until a last day: whole years and months. The last day itself still counts. */
record TimeLeft(int years, int months, boolean over) {

    static TimeLeft between(LocalDate today, LocalDate lastDay) {
        if (today.isAfter(lastDay)) {
            return new TimeLeft(0, 0, true);
        }
        Period left = today.until(lastDay);
        return new TimeLeft(left.getYears(), left.getMonths(), false);
    }

    /** The first day after today on which something else is left; {@code null} once it is over. */
    static @Nullable LocalDate turn(LocalDate today, LocalDate lastDay) {
        TimeLeft left = between(today, lastDay);
        if (left.over) {
            return null;
        }
        LocalDate day = today.plusDays(1);
        while (between(day, lastDay).equals(left)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
