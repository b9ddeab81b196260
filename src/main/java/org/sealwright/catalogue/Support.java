package org.sealwright.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** The Support column of the conformance statement (ICS). */
public enum Support {
    YES("Y"),
    NO("N"),
    NOT_APPLICABLE("N/A");

    private final String notation;

    Support(String notation) {
        this.notation = notation;
    }

    /** As Annex B notes it: {@code Y}, {@code N} or {@code N/A}. */
    @JsonValue
    public String notation() {
        return notation;
    }

    /** Reads the notation of Annex B, in any case. */
    @JsonCreator
    public static Support parse(String notation) {
        return Arrays.stream(values())
                .filter(support -> support.notation.equalsIgnoreCase(notation.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Neither Y, N nor N/A: " + notation));
    }
}
