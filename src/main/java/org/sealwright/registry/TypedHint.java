package org.sealwright.registry;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwright.verification.MalformedSealNumberException;
import org.sealwright.verification.SealNumber;

/**
 * What can be told of words that look like a barcode or a seal number, where nothing is found by them.
 *
 * @param word key of the sentence, without its prefix
 * @param number the characters of what looks like a number, with those marked that look wrong; {@code null} for a barcode
 * @param digit the last digit that a barcode's others call for
 */
record TypedHint(String word, @Nullable TypedNumber number, int digit) {

    /** Two groups of four and one of two, or as much without a hyphen; with a digit, unlike most names. */
    private static final String LIKE_A_NUMBER = "(?=.*[0-9])[0-9A-Za-z]{4}[-\\s]?[0-9A-Za-z]{4}[-\\s]?[0-9A-Za-z]{1,3}";

    static @Nullable TypedHint of(SealQuery query) {
        Optional<Gtin> barcode = query.barcode();
        if (barcode.isPresent()) {
            return barcode.get().isWellMade()
                    ? new TypedHint("barcode", null, 0)
                    : new TypedHint("barcode-wrong", null, barcode.get().expectedDigit());
        }
        String typed = query.words().strip();
        if (!typed.matches(LIKE_A_NUMBER)) {
            return null;
        }
        try {
            SealNumber.parse(typed);
            return new TypedHint("number", null, 0);
        } catch (MalformedSealNumberException e) {
            return new TypedHint(
                    e.suspects().isEmpty() ? "number-length" : "number-wrong", TypedNumber.of(typed, e), 0);
        }
    }
}
