package org.sealwright.site;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a person looks after, with what waits there. Its words are in {@code messages/site.properties} under
 * {@code site.dashboard.<name>}: heading, {@code .empty}, and {@code .more} for the link to the whole list.
 *
 * @param more address of the whole list
 * @param total how many there are, of which the lines are the first
 */
record DashboardSection(
        String name, List<Line> lines, @Nullable String more, long total) {

    /** More than these belong on a page of their own. */
    static final int MOST = 5;

    DashboardSection {
        lines = lines.stream().limit(MOST).toList();
    }

    /**
     * Something that waits, and the next step.
     *
     * @param about a second line in small print, as it is; may be empty
     * @param state how it stands
     * @param next what to do about it
     */
    record Line(String title, String about, String address, Phrase state, Tone tone, Phrase next) {}

    /** Words by their key, and what they name. */
    record Phrase(String key, List<Object> arguments) {

        private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

        Phrase(String key, Object... arguments) {
            this(key, Arrays.stream(arguments).map(Phrase::written).toList());
        }

        private static Object written(Object argument) {
            return argument instanceof LocalDate day ? DAY.format(day) : argument;
        }
    }

    /** The colour that goes with a state's word; the name of a style. */
    enum Tone {
        PASS,
        OPEN,
        FAIL,
        PLAIN;

        public String style() {
            return this == PLAIN ? "" : name().toLowerCase(Locale.ROOT);
        }
    }
}
