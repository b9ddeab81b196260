package org.sealwright.assessments;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sealwright.platform.StartRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How many days before and after the day that is due a reminder falls. Days are days in the body's zone. */
@Component
class ReminderDays {

    private static final int MOST = 365;

    private final List<Integer> before;
    private final List<Integer> after;

    /** @param before numbers of days with commas between them; {@code after} the same; nothing for no reminder */
    ReminderDays(
            @Value("${sealwright.findings.remind-before:7,1}") String before,
            @Value("${sealwright.findings.remind-after:1,7}") String after) {
        this.before = read("SEALWRIGHT_FINDINGS_REMIND_BEFORE", before, 0);
        this.after = read("SEALWRIGHT_FINDINGS_REMIND_AFTER", after, 1);
    }

    /** The first day on which a reminder of what is due then falls; the day itself where none falls before. */
    LocalDate firstOf(LocalDate due) {
        return due.minusDays(before.stream().max(Comparator.naturalOrder()).orElse(0));
    }

    /** The last day that can be due so far ahead that a reminder falls today. */
    LocalDate furthestDue(LocalDate today) {
        return today.plusDays(before.stream().max(Comparator.naturalOrder()).orElse(0));
    }

    /**
     * The day on which the newest reminder that has to be out by today falls. Of several that were missed, while the portal stood
     * still say, only this one is worth sending.
     *
     * @param told the day on which the manufacturer last heard of what is due: nothing that fell until then is sent
     */
    Optional<LocalDate> newest(LocalDate due, LocalDate told, LocalDate today) {
        return Stream.concat(before.stream().map(due::minusDays), after.stream().map(due::plusDays))
                .filter(day -> day.isAfter(told) && !day.isAfter(today))
                .max(Comparator.naturalOrder());
    }

    private static List<Integer> read(String setting, String written, int least) {
        try {
            List<Integer> days = Arrays.stream(written.split(","))
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .map(Integer::valueOf)
                    .toList();
            if (days.stream().allMatch(day -> day >= least && day <= MOST)) {
                return days;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new StartRefused(
                setting + " is no list of days: " + written,
                "Give numbers from " + least + " to " + MOST
                        + " with commas between them, or nothing for no reminder.");
    }
}
