package org.sealwright.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When a message is tried again: ten times within three days, more and more seldom. */
final class Backoff {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(20));

    private Backoff() {}

    /** The pause after so many attempts; none after the last. */
    static Optional<Duration> after(int attempts) {
        return attempts <= PAUSES.size() ? Optional.of(PAUSES.get(attempts - 1)) : Optional.empty();
    }
}
