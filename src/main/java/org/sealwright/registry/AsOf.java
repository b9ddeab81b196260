package org.sealwright.registry;

import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.web.GzipPiece;
import org.springframework.web.util.HtmlUtils;

/**
 * As of when an answer speaks, in the words of its form: all of it that is different at each reading. What is kept ready is made with
 * {@link #HOLES} in these places.
 *
 * @param day on a page, in its language
 * @param time on a page, hours and minutes
 * @param instant in JSON
 */
record AsOf(String day, String time, String instant) {

    /** A name that nobody could write into a product's facts: drawn when the program starts. */
    private static final String UNGUESSED = UUID.randomUUID().toString();

    static final AsOf HOLES = new AsOf("day-" + UNGUESSED, "time-" + UNGUESSED, "instant-" + UNGUESSED);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** @param locale of a page; {@code null} for JSON */
    static AsOf of(ZonedDateTime now, @Nullable Locale locale) {
        if (locale == null) {
            return new AsOf("", "", now.toInstant().toString());
        }
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(now);
        return new AsOf(day, TIME.format(now), "");
    }

    /** What stands in a hole. */
    GzipPiece in(Hole hole) {
        String text = switch (hole) {
            case DAY -> HtmlUtils.htmlEscape(day, StandardCharsets.UTF_8.name());
            case TIME -> time;
            case INSTANT -> instant;
        };
        return GzipPiece.stored(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A place of an answer that is filled when it is read. */
    enum Hole {
        DAY(HOLES.day),
        TIME(HOLES.time),
        INSTANT(HOLES.instant);

        private final String mark;

        Hole(String mark) {
            this.mark = mark;
        }

        /** What stands there until then. */
        String mark() {
            return mark;
        }
    }
}
