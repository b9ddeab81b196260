package org.sealwright.demo;

import java.time.Duration;
import java.time.Instant;

/** The days of one product's story, counted from its beginning or back from the present. */
final class Days {

    private static final Duration BETWEEN = Duration.ofMinutes(7);

    private final Timeline timeline;
    private final Matter matter;
    private final Instant start;
    private int told;

    Days(Timeline timeline, Matter matter, Instant start) {
        this.timeline = timeline;
        this.matter = matter;
        this.start = start;
    }

    /** Something on a day after the beginning; later than what was told before on the same day. */
    void on(int day, String what, Timeline.Deed deed) {
        add(start.plus(Duration.ofDays(day)), what, deed);
    }

    /** Something so many days before the present. */
    void ago(int days, String what, Timeline.Deed deed) {
        on(matter.product.begun() - days, what, deed);
    }

    private void add(Instant day, String what, Timeline.Deed deed) {
        timeline.add(day.plus(BETWEEN.multipliedBy(told++)), matter.product.name() + ", " + what, deed);
    }
}
