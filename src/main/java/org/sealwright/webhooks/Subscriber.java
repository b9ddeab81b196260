package org.sealwright.webhooks;

import java.time.Instant;
import java.util.UUID;

/** Somebody whom the portal tells of changes; what a page shows of them. */
record Subscriber(
        UUID id,
        String name,
        String address,
        State state,
        Instant addedAt,
        int generation,
        boolean signedHere,
        long waiting,
        long dead) {

    enum State {
        ACTIVE,
        PAUSED,
        REMOVED
    }
}
