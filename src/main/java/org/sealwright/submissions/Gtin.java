package org.sealwright.submissions;

import java.io.Serializable;

/**
 * A GS1 Global Trade Item Number of 8, 12, 13 or 14 digits; the last one is the check digit (GS1 General Specifications,
 * 7.9): counted from the right, the digits before it weigh 3, 1, 3, 1 … and all together end in 0.
 */
public record Gtin(String value) implements Serializable, Comparable<Gtin> {

    public Gtin {
        if (!value.matches("[0-9]{8}|[0-9]{12,14}")) {
            throw new IllegalArgumentException("A GTIN has 8, 12, 13 or 14 digits: " + value);
        }
        if (checkDigit(value) != value.charAt(value.length() - 1)) {
            throw new IllegalArgumentException(
                    "The check digit of this GTIN would be " + checkDigit(value) + ": " + value);
        }
    }

    /** Whether the number of digits is one that GTINs have. */
    public static boolean hasLength(String digits) {
        return digits.matches("[0-9]{8}|[0-9]{12,14}");
    }

    /** The check digit that belongs to these digits, whatever their last one is. */
    public static char checkDigit(String digits) {
        int sum = 0;
        for (int i = digits.length() - 2, weight = 3; i >= 0; i--, weight = 4 - weight) {
            sum += weight * (digits.charAt(i) - '0');
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    /** As GS1 addresses carry it: 14 digits, zeros in front. */
    public String fourteen() {
        return "0".repeat(14 - value.length()) + value;
    }

    @Override
    public int compareTo(Gtin other) {
        return fourteen().compareTo(other.fourteen());
    }

    @Override
    public String toString() {
        return value;
    }
}
