package org.sealwright.misuse;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report in a list.
 *
 * @param days how many days it has been open, or was
 * @param alike how many reports name the same number, this one among them; 0 where it names none
 */
public record ReportLine(
        UUID id,
        String reference,
        ReportKind kind,
        String number,
        String words,
        ReportState state,
        @Nullable ReportOutcome outcome,
        @Nullable String handler,
        Instant receivedAt,
        long days,
        long alike,
        long photos) {

    /** The beginning of it, enough to know it by. */
    public String beginning() {
        String cut = Length.cut(words, BEGINNING);
        return cut.length() < words.length() ? cut + "…" : words;
    }

    private static final int BEGINNING = 140;
}
