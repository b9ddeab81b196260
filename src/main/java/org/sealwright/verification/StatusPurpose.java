package org.sealwright.verification;

import java.util.Arrays;
import java.util.Locale;

/** What a set bit of a status list says: revocation is for ever, suspension can be lifted. */
public enum StatusPurpose {
    REVOCATION,
    SUSPENSION;

    /** The word in lists, credentials and addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static StatusPurpose of(String word) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a status purpose: " + word));
    }
}
