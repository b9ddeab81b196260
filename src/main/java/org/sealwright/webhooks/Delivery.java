package org.sealwright.webhooks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One message to one subscriber, and how it went; what a page shows of it. */
record Delivery(
        UUID id,
        String number,
        String event,
        String state,
        int attempts,
        Instant queuedAt,
        @Nullable Instant triedAt,
        @Nullable Instant nextAt,
        @Nullable Integer answer,
        @Nullable String problem) {}
