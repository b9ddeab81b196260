package org.sealwright.web;

/**
 * The CRC-32 of two texts behind each other, from the CRC-32 of each. A checksum is the remainder of a polynomial over two values;
 * what follows moves it up by as many powers of x as it has bits.
 */
final class JoinedSum {

    /** The polynomial of RFC 1952, its highest power in the lowest bit, as are all below. */
    private static final int POLYNOMIAL = 0xedb88320;

    private static final int ONE = 1 << 31;

    /** x to the powers 1, 2, 4, 8 and so on, up to where they begin anew. */
    private static final int[] POWERS = new int[Integer.SIZE];

    static {
        POWERS[0] = ONE >>> 1;
        for (int n = 1; n < POWERS.length; n++) {
            POWERS[n] = times(POWERS[n - 1], POWERS[n - 1]);
        }
    }

    private JoinedSum() {}

    /**
     * The checksum of both.
     *
     * @param length of the second, in bytes
     */
    static int of(int first, int second, long length) {
        return times(toThePowerOf(length * Byte.SIZE), first) ^ second;
    }

    private static int toThePowerOf(long exponent) {
        int power = ONE;
        int at = 0;
        for (long left = exponent; left != 0; left >>>= 1) {
            if ((left & 1) != 0) {
                power = times(POWERS[at % POWERS.length], power);
            }
            at++;
        }
        return power;
    }

    private static int times(int a, int b) {
        int product = 0;
        int shifted = b;
        for (int bit = ONE; bit != 0; bit >>>= 1) {
            if ((a & bit) != 0) {
                product ^= shifted;
            }
            shifted = (shifted & 1) == 0 ? shifted >>> 1 : (shifted >>> 1) ^ POLYNOMIAL;
        }
        return product;
    }
}
