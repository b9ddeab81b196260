package org.sealwright.decisions;

import org.jspecify.annotations.Nullable;

/** Texts that people write into a case. */
final class Words {

    private Words() {}

    /** Without blank ends; {@code null} if nothing is left. */
    static @Nullable String tidy(@Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String tidied = text.strip();
        if (tidied.length() > longest) {
            throw new IllegalArgumentException("A text of a case has at most " + longest + " characters");
        }
        return tidied;
    }
}
