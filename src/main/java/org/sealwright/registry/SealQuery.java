package org.sealwright.registry;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for, as the address of {@code /seals} has it; a field that is left out narrows nothing.
 *
 * @param updatesUntil a date up to which security updates must be promised at least
 */
record SealQuery(
        String words,
        String category,
        String maker,
        String level,
        String status,
        @Nullable LocalDate updatesUntil) {

    private static final int LONGEST = 200;

    static SealQuery of(String words, String category, String maker, String level, String status, String updatesUntil) {
        return new SealQuery(cut(words), cut(category), cut(maker), cut(level), cut(status), date(updatesUntil));
    }

    /** The digits of a barcode as GTIN-14, empty if the words are none. */
    String gtin() {
        String digits = words.replaceAll("[\\s-]", "");
        return digits.matches("[0-9]{8}|[0-9]{12,14}") ? "0".repeat(14 - digits.length()) + digits : "";
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** A date or a year; what is neither narrows nothing. */
    private static @Nullable LocalDate date(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.matches("[0-9]{4}") ? text + "-12-31" : text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
