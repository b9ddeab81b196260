package org.sealwright.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An act in a list.
 *
 * @param actor account id of a person, or the id of a job
 * @param organisation for whom the person acted; {@code null} for a job
 * @param link number of its link in the chain; {@code null} in the moment before it is chained
 */
public record TrailEntry(
        UUID id,
        Instant at,
        UUID actor,
        @Nullable UUID organisation,
        String act,
        String subjectType,
        String subject,
        @Nullable UUID maker,
        @Nullable Long link) {

    public boolean isByJob() {
        return organisation == null;
    }
}
