package org.sealwright.verification;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The number printed on the box, in its one canonical form {@code K7M2-Q9XR-1D}: eight Crockford base-32 characters
 * and two check characters. Read the eight as an integer N; the check is N mod 1021 in two base-32 digits. 1021 is
 * prime and larger than 31², so every single wrong character and every swap of neighbours is caught.
 */
public record SealNumber(String value) implements Serializable, Comparable<SealNumber> {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int MODULUS = 1021;
    private static final int LENGTH = 10;

    /** Well formed, and never drawn: for specimens and examples. */
    public static final SealNumber SPECIMEN = new SealNumber("0000-0000-00");

    public SealNumber {
        if (!canonical(digits(value)).equals(value)) {
            throw new IllegalArgumentException("Not a seal number in canonical form: " + value);
        }
    }

    /**
     * Reads what a person typed: any case, O as 0, I and L as 1, hyphens and spaces ignored.
     *
     * @throws MalformedSealNumberException says which character is suspect, and why
     */
    public static SealNumber parse(String typed) {
        return new SealNumber(canonical(digits(typed)));
    }

    /** Draws a number that nobody can guess from another; the caller draws again if it is taken. */
    public static SealNumber draw(RandomGenerator random) {
        return ofInteger(random.nextLong(1, 1L << 40));
    }

    /** The number whose eight characters are N, 0 up to 32⁸ - 1. */
    static SealNumber ofInteger(long n) {
        var body = IntStream.rangeClosed(1, 8).map(i -> (int) (n >>> (40 - 5 * i)) & 31);
        int check = (int) (n % MODULUS);
        var all = IntStream.concat(body, IntStream.of(check >> 5, check & 31)).toArray();
        return new SealNumber(canonical(all));
    }

    private static int[] digits(String typed) {
        int[] read = typed.codePoints()
                .filter(c -> !isSeparator(c))
                .limit(LENGTH + 1L)
                .toArray();
        int[] digits = new int[read.length];
        for (int i = 0; i < read.length; i++) {
            digits[i] = digit(read[i]);
            if (digits[i] < 0) {
                throw MalformedSealNumberException.character(read[i], i + 1);
            }
        }
        if (digits.length != LENGTH) {
            throw MalformedSealNumberException.length(digits.length);
        }
        if (!checks(digits)) {
            throw MalformedSealNumberException.check(suspects(digits));
        }
        return digits;
    }

    /** Whether a character only parts the others: a hyphen of any kind, a space. */
    public static boolean isSeparator(int c) {
        return Character.isWhitespace(c) || Character.getType(c) == Character.DASH_PUNCTUATION || c == '\u00a0';
    }

    private static int digit(int c) {
        if (c > 'z') {
            return -1;
        }
        return switch (Character.toString(c).toUpperCase(Locale.ROOT)) {
            case "O" -> 0;
            case "I", "L" -> 1;
            case String other -> ALPHABET.indexOf(other);
        };
    }

    /** Compares the check as characters: read modulo 1021, the check values 1021 to 1023 would pass as 0 to 2. */
    private static boolean checks(int[] digits) {
        long n = 0;
        for (int i = 0; i < 8; i++) {
            n = n << 5 | digits[i];
        }
        return n % MODULUS == (digits[8] << 5 | digits[9]);
    }

    /** The places, from 1, where another character, or a swap with the next place, would mend the number. */
    private static List<Integer> suspects(int[] digits) {
        List<Integer> suspects = new ArrayList<>();
        for (int place = 0; place < LENGTH; place++) {
            if (mendedByAnother(digits, place) || mendedBySwap(digits, place) || mendedBySwap(digits, place - 1)) {
                suspects.add(place + 1);
            }
        }
        return suspects;
    }

    private static boolean mendedByAnother(int[] digits, int place) {
        return IntStream.range(0, 32).anyMatch(digit -> {
            int[] other = digits.clone();
            other[place] = digit;
            return checks(other);
        });
    }

    private static boolean mendedBySwap(int[] digits, int place) {
        if (place < 0 || place + 1 >= LENGTH) {
            return false;
        }
        int[] other = digits.clone();
        other[place] = digits[place + 1];
        other[place + 1] = digits[place];
        return checks(other);
    }

    private static String canonical(int[] digits) {
        var text = new StringBuilder(LENGTH + 2);
        for (int digit : digits) {
            if (text.length() == 4 || text.length() == 9) {
                text.append('-');
            }
            text.append(ALPHABET.charAt(digit));
        }
        return text.toString();
    }

    @Override
    public int compareTo(SealNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
