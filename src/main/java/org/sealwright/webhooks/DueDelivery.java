package org.sealwright.webhooks;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/**
 * A message whose turn it is, claimed by this node.
 *
 * @param attempts how often it was tried, this time included
 */
record DueDelivery(
        UUID id,
        UUID subscriber,
        String name,
        URI address,
        int generation,
        String body,
        int attempts,
        Instant queuedAt) {}
