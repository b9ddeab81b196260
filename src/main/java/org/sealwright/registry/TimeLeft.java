package org.sealwright.registry;

import java.time.LocalDate;
import java.time.Period;

/** What is left until a last day: whole years and months. The last day itself still counts. */
record TimeLeft(int years, int months, boolean over) {

    static TimeLeft between(LocalDate today, LocalDate lastDay) {
        if (today.isAfter(lastDay)) {
            return new TimeLeft(0, 0, true);
        }
        Period left = today.until(lastDay);
        return new TimeLeft(left.getYears(), left.getMonths(), false);
    }
}
