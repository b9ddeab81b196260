package org.sealwright.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A single check inside a test case.
 *
 * @param unit its letter within the case
 * @param gist what is checked, in our words
 * @param origin {@code body} where the body added it to a case taken over
 * @param setRule for a set, whether some row is enough or the rows are judged together
 * @param table the IXIT table that is looked at
 * @param where narrows the rows by closed choices; all must match
 * @param rows what a person has to select, in words
 */
public record TestUnit(
        String unit,
        String gist,
        @Nullable String origin,
        Applies applies,
        @Nullable SetRule setRule,
        @Nullable String table,
        List<RowFilter> where,
        @Nullable ReferencedBy referencedBy,
        @Nullable String rows) {

    public TestUnit {
        where = List.copyOf(where);
    }

    /** What one judgement covers. */
    public enum Applies {
        /** Each row of the table by itself. */
        @JsonProperty("row")
        ROW,
        /** The table as a whole. */
        @JsonProperty("set")
        SET,
        /** No row: completeness, documentation, ICS. */
        @JsonProperty("once")
        ONCE
    }

    /** How a set is judged. */
    public enum SetRule {
        /** At least one row must satisfy it. */
        @JsonProperty("some")
        SOME,
        /** A property of all rows together. */
        @JsonProperty("whole")
        WHOLE
    }
}
