package org.sealwright.registry;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealwright.verification.MalformedSealNumberException;
import org.sealwright.verification.SealNumber;

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
    private static final int GTIN_14 = 14;
    private static final List<Integer> GTIN_LENGTHS = List.of(GTIN_14, 13, 12, 8);

    static SealQuery of(String words, String category, String maker, String level, String status, String updatesUntil) {
        return new SealQuery(cut(words), cut(category), cut(maker), cut(level), cut(status), date(updatesUntil));
    }

    /** Every length in which a barcode may have been printed and stored; empty if the words are no barcode. */
    List<String> gtins() {
        String digits = words.replaceAll("[\\s-]", "");
        if (!digits.matches("[0-9]{8}|[0-9]{12,14}")) {
            return List.of();
        }
        String longest = "0".repeat(GTIN_14 - digits.length()) + digits;
        return GTIN_LENGTHS.stream()
                .filter(length -> longest.startsWith("0".repeat(GTIN_14 - length)))
                .map(length -> longest.substring(GTIN_14 - length))
                .toList();
    }

    /** The seal number that the words are, in its canonical form; empty if they are none. */
    String number() {
        try {
            return SealNumber.parse(words).value();
        } catch (MalformedSealNumberException e) {
            return "";
        }
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
