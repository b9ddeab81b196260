package org.sealwright.catalogue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body-written case in a list.
 *
 * @param testCase with the words in force
 * @param since when they came into force; {@code null} for those of the published file
 * @param open the version that is written or proposed; {@code null} where there is none
 * @param uses how many evaluations go by which version, by their numbers
 */
public record CaseLine(
        TestGroup group,
        TestCase testCase,
        @Nullable Instant since,
        @Nullable CaseHistory open,
        List<CaseUses.Use> uses) {

    public CaseLine {
        uses = List.copyOf(uses);
    }
}
