package org.sealwright.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A time limit of a scheme.
 *
 * @param starts what sets it going, in words
 * @param total what all runs together may take
 * @param appliesFrom first day on which the law applies, ISO 8601
 */
public record SchemeClock(
        String id,
        String title,
        Duty dutyOf,
        Bound bound,
        Period length,
        String starts,
        @Nullable Total total,
        @Nullable String appliesFrom,
        @Nullable String note,
        LegalSource source,
        Confidence confidence) {

    /** Whose duty it is. */
    public enum Duty {
        @JsonProperty("holder")
        HOLDER,
        @JsonProperty("body")
        BODY,
        @JsonProperty("manufacturer")
        MANUFACTURER
    }

    /** Whether the length is the most or the least. */
    public enum Bound {
        @JsonProperty("maximum")
        MAXIMUM,
        @JsonProperty("minimum")
        MINIMUM
    }

    /** A limit over all runs of the clock. */
    public record Total(int value, Period.Unit unit, LegalSource source) {}
}
