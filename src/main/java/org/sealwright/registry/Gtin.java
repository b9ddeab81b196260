package org.sealwright.registry;

import java.util.List;
import java.util.Optional;

/**
 * A Global Trade Item Number, in any of the lengths in which it is printed: 8, 12, 13 or 14 digits. Written with zeros in
 * front all four are one number (GS1 General Specifications, section 3.3.2).
 *
 * @param fourteen the number in its longest form
 */
record Gtin(String fourteen) {

    private static final int LONGEST = 14;
    private static final List<Integer> LENGTHS = List.of(LONGEST, 13, 12, 8);

    /** The number that somebody wrote, with or without spaces and hyphens; empty where it has another count of digits. */
    static Optional<Gtin> of(String typed) {
        String digits = typed.strip().replaceAll("[ -]", "");
        return digits.matches("[0-9]{8}|[0-9]{12,14}")
                ? Optional.of(new Gtin("0".repeat(LONGEST - digits.length()) + digits))
                : Optional.empty();
    }

    /** Every length in which it may have been printed and stored, the longest first. */
    List<String> spellings() {
        return LENGTHS.stream()
                .filter(length -> fourteen.startsWith("0".repeat(LONGEST - length)))
                .map(length -> fourteen.substring(LONGEST - length))
                .toList();
    }

    /** Whether the last digit is the one that the others call for. */
    boolean isWellMade() {
        return expectedDigit() == fourteen.charAt(LONGEST - 1) - '0';
    }

    /** The last digit that the others call for: from the right, weights 3 and 1 in turn, modulo 10 (section 7.9). */
    int expectedDigit() {
        int sum = 0;
        for (int place = 0; place < LONGEST - 1; place++) {
            sum += (fourteen.charAt(place) - '0') * (place % 2 == 0 ? 3 : 1);
        }
        return (10 - sum % 10) % 10;
    }
}
