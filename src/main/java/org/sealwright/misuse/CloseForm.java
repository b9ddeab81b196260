package org.sealwright.misuse;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Refused;

/** What a report came to, and for a duplicate which one says the same. */
record CloseForm(@Nullable String outcome, @Nullable String sameAs) {

    static CloseForm empty() {
        return new CloseForm(null, null);
    }

    ReportOutcome chosen() {
        return Arrays.stream(ReportOutcome.values())
                .filter(one -> one.name().equals(outcome))
                .findFirst()
                .orElseThrow(() -> Refused.at("outcome", "misuse.refused.outcome"));
    }

    /** {@code R-17} and {@code 17} alike. */
    @Nullable
    Long other() {
        if (sameAs == null || sameAs.isBlank()) {
            return null;
        }
        try {
            return Long.valueOf(sameAs.strip().toUpperCase(Locale.ROOT).replaceFirst("^R-?", ""));
        } catch (NumberFormatException e) {
            throw Refused.at("sameAs", "misuse.refused.same-as");
        }
    }
}
