package org.sealwright.misuse;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which reports a list shows.
 *
 * @param kind one kind, or {@code null} for all
 * @param closed whether those that are over; else those that wait
 * @param text in what was typed, written or seen, or the reference; empty for all
 */
public record ReportFilter(@Nullable ReportKind kind, boolean closed, String text) {

    /** Everything that is not closed. */
    public static final ReportFilter WAITING = new ReportFilter(null, false, "");

    /** As an address says it; what is no kind stands for all. */
    static ReportFilter of(String kind, String state, String text) {
        return new ReportFilter(
                Arrays.stream(ReportKind.values())
                        .filter(one -> one.name().equals(kind))
                        .findFirst()
                        .orElse(null),
                state.equals("closed"),
                text.strip());
    }
}
