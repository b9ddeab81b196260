package org.sealwright.assessments;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the top of every page of an evaluation.
 *
 * @param number the submission's number, as people say it
 * @param lead name of the lead assessor; {@code null} while nobody is
 * @param daysLeft until it is due; {@code null} where no day was set
 * @param cases planned cases, and how they stand
 * @param mayWrite whether the person who asks may judge now
 */
public record AssessmentHeader(
        UUID id,
        UUID submission,
        String number,
        String maker,
        String product,
        AssessmentState state,
        int revision,
        @Nullable String lead,
        @Nullable LocalDate due,
        @Nullable Long daysLeft,
        Tally cases,
        int findingsOpen,
        boolean mayWrite) {

    /** How many cases stand how. */
    public record Tally(int passed, int failed, int inconclusive, int open) {

        public int total() {
            return passed + failed + inconclusive + open;
        }

        public int decided() {
            return total() - open;
        }

        /** Share in steps of five per cent, for the width of a bar. */
        public int step(int part) {
            return total() == 0 ? 0 : (int) Math.round(20.0 * part / total());
        }
    }

    public boolean isOverdue() {
        return daysLeft != null && daysLeft < 0;
    }
}
