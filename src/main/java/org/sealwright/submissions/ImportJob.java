package org.sealwright.submissions;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import that is carried out while nobody waits for its page.
 *
 * @param rowsTotal how many rows the files hold
 * @param rowsDone how many of them were dealt with; nothing of them stands in the application before all are
 * @param changedAt when it last told how far it is
 * @param failure key of the sentence why nothing was saved; only where it failed
 * @param result what came of it; only where it is done
 */
public record ImportJob(
        UUID id,
        UUID submission,
        UUID maker,
        UUID startedBy,
        State state,
        int rowsTotal,
        int rowsDone,
        Instant changedAt,
        @Nullable String failure,
        @Nullable Result result) {

    public boolean isOpen() {
        return state == State.WAITING || state == State.RUNNING;
    }

    /** Where it stands. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * What came of it.
     *
     * @param tables what happened to the rows, by table
     * @param answers how many answers, claims and product facts were taken over
     * @param remarks how many things were remarked; they were shown before
     */
    public record Result(Map<String, ImportOutcome.Rows> tables, int answers, int remarks) {

        static Result of(ImportOutcome outcome) {
            return new Result(
                    outcome.tables(), outcome.answers(), outcome.remarks().size());
        }

        /** Rows that are now there. */
        public int rows() {
            return tables.values().stream()
                    .mapToInt(rows -> rows.added() + rows.replaced() + rows.same())
                    .sum();
        }
    }
}
