package org.sealwright.integrity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a check came to.
 *
 * @param check its name
 * @param looked how many things it looked at
 * @param count how many differences it found; {@code kept} has the first hundred
 * @param failure why it could not come to an end, for the log of the server; {@code null} where it did
 */
public record CheckRun(
        String check,
        Instant began,
        Instant ended,
        long looked,
        long count,
        List<Difference> kept,
        @Nullable String failure) {

    public CheckRun {
        kept = List.copyOf(kept);
    }

    /** Whether everything was looked at, and fits. */
    public boolean isWhole() {
        return count == 0 && failure == null;
    }

    /** Whether two runs found as much, at the same places. */
    boolean saysTheSameAs(CheckRun other) {
        return count == other.count && kept.equals(other.kept) && Objects.equals(failure, other.failure);
    }

    public Duration took() {
        return Duration.between(began, ended);
    }
}
