package org.sealwright.registry;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwright.verification.MalformedSealNumberException;
import org.sealwright.verification.SealNumber;

/**
 * What somebody looks for, as the address of {@code /seals} has it; a field that is left out narrows nothing.
 *
 * @param updatesUntil a date up to which security updates must be promised at least; what can't be read as one narrows nothing
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
        return new SealQuery(cut(words), cut(category), cut(maker), cut(level), cut(status), day(updatesUntil));
    }

    /** The barcode that the words are. */
    Optional<Gtin> barcode() {
        return Gtin.of(words);
    }

    /** The seal number that the words are, in its canonical form; empty if they are none. */
    String number() {
        try {
            return SealNumber.parse(words).value();
        } catch (MalformedSealNumberException e) {
            return "";
        }
    }

    /** The same without words: what narrows the list, alone. */
    SealQuery withoutWords() {
        return new SealQuery("", category, maker, level, status, updatesUntil);
    }

    /** Whether anything but the words narrows the list. */
    boolean isNarrowed() {
        return !(category + maker + level + status).isBlank() || updatesUntil != null;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** A day, or the last one of a year; {@code null} for what is neither. */
    static @Nullable LocalDate day(String typed) {
        String text = typed.strip();
        try {
            return LocalDate.parse(text.matches("[0-9]{4}") ? text + "-12-31" : text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
