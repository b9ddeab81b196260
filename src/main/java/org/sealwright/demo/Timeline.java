package org.sealwright.demo;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** What happens, and when. Told in the order of time, whatever the order in which it was thought up. */
final class Timeline {

    private final List<Step> steps = new ArrayList<>();

    /** Something that people do. */
    @FunctionalInterface
    interface Deed {
        void happen() throws Exception;
    }

    private record Step(Instant at, String what, Deed deed) {}

    void add(Instant at, String what, Deed deed) {
        steps.add(new Step(at, what, deed));
    }

    /**
     * Lets everything happen; steps of the same instant in the order in which they were added.
     *
     * @param reached hears of each month in which something happens
     */
    void play(MovableClock clock, Consumer<YearMonth> reached) {
        steps.sort(Comparator.comparing(Step::at));
        YearMonth month = YearMonth.of(0, 1);
        for (Step step : steps) {
            YearMonth next = YearMonth.from(step.at().atZone(clock.getZone()));
            if (!next.equals(month)) {
                reached.accept(next);
            }
            month = next;
            clock.moveTo(step.at());
            try {
                step.deed().happen();
            } catch (Exception e) {
                throw new IllegalStateException("The demonstration stopped at: " + step.what(), e);
            }
        }
        clock.moveToPresent();
    }
}
