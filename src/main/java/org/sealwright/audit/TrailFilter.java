package org.sealwright.audit;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the trail a reader asks for. What is {@code null} is not asked; an empty set of people or makers is
 * asked, and nobody was found.
 *
 * @param act as {@code module.thing.verb}
 * @param people account ids
 * @param subject id of what was acted on
 * @param makers organisation ids
 * @param from first instant, included
 * @param until last instant, not included
 */
public record TrailFilter(
        @Nullable String act,
        @Nullable Set<UUID> people,
        @Nullable String subject,
        @Nullable Set<UUID> makers,
        @Nullable Instant from,
        @Nullable Instant until) {

    /** Everything. */
    public static final TrailFilter ALL = new TrailFilter(null, null, null, null, null, null);
}
