package org.sealwright.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.sealwright.platform.StartRefused;

class ReminderDaysTests {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 4);

    private final ReminderDays usual = new ReminderDays("7,1", "1,7");

    @Test
    void fallsBeforeTheDayAndAfterItAndNotOnOthers() {
        LocalDate told = DUE.minusDays(30);
        assertThat(usual.newest(DUE, told, DUE.minusDays(8))).isEmpty();
        assertThat(usual.newest(DUE, told, DUE.minusDays(7))).contains(DUE.minusDays(7));
        assertThat(usual.newest(DUE, told, DUE.minusDays(2))).contains(DUE.minusDays(7));
        assertThat(usual.newest(DUE, told, DUE)).contains(DUE.minusDays(1));
        assertThat(usual.newest(DUE, told, DUE.plusDays(1))).contains(DUE.plusDays(1));
        assertThat(usual.newest(DUE, told, DUE.plusDays(90)))
                .as("after a long stand-still the last one alone")
                .contains(DUE.plusDays(7));
    }

    @Test
    void repeatsNothingThatTheManufacturerHasJustHeard() {
        assertThat(usual.newest(DUE, DUE.minusDays(5), DUE.minusDays(4))).isEmpty();
        assertThat(usual.newest(DUE, DUE.minusDays(1), DUE)).isEmpty();
        assertThat(usual.newest(DUE, DUE.minusDays(5), DUE)).contains(DUE.minusDays(1));
    }

    @Test
    void knowsWhatIsNearAndNeverRemindsWhereNothingIsSet() {
        assertThat(usual.firstOf(DUE)).isEqualTo(DUE.minusDays(7));
        assertThat(usual.furthestDue(DUE.minusDays(7))).isEqualTo(DUE);
        ReminderDays never = new ReminderDays("", " ");
        assertThat(never.firstOf(DUE)).isEqualTo(DUE);
        assertThat(never.newest(DUE, DUE.minusYears(1), DUE.plusYears(1))).isEmpty();
    }

    @Test
    void refusesToStartWithWhatIsNoListOfDays() {
        for (String wrong : new String[] {"soon", "7;1", "-1", "366", "1.5"}) {
            assertThatThrownBy(() -> new ReminderDays(wrong, "1"))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("SEALWRIGHT_FINDINGS_REMIND_BEFORE")
                    .hasMessageContaining(wrong);
        }
        assertThatThrownBy(() -> new ReminderDays("1", "0"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("SEALWRIGHT_FINDINGS_REMIND_AFTER");
    }

    /** A job that runs on every day sends each reminder at most once, and each on its day. */
    @Property(tries = 200)
    void eachReminderFallsOnce(
            @ForAll @IntRange(max = 30) int first,
            @ForAll @IntRange(max = 30) int second,
            @ForAll @IntRange(min = 1, max = 30) int after,
            @ForAll @IntRange(min = -40, max = 40) int told) {
        ReminderDays days = new ReminderDays(first + "," + second, String.valueOf(after));
        LocalDate from = DUE.plusDays(told);
        Set<LocalDate> sent = new HashSet<>();
        for (LocalDate today = from; !today.isAfter(DUE.plusDays(80)); today = today.plusDays(1)) {
            LocalDate day = days.newest(DUE, from, today).orElse(null);
            if (day != null && sent.add(day)) {
                assertThat(day).isEqualTo(today);
            }
        }
        Set<LocalDate> expected = new HashSet<>();
        expected.add(DUE.plusDays(after));
        expected.add(DUE.minusDays(first));
        expected.add(DUE.minusDays(second));
        expected.removeIf(day -> !day.isAfter(from));
        assertThat(sent).isEqualTo(expected);
    }
}
