package org.sealwright.verification;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.sealwright.verification.StatusListException.Code;

/**
 * The bits of a W3C Bitstring Status List. Bit 0 is the leftmost bit of the first byte. Ours hold 131,072 bits; lists of
 * others are read up to eight times that. Compare lists by their bits: GZIP headers differ between libraries.
 */
public final class StatusList {

    /** Bits of a list of ours, and the fewest that the recommendation allows. */
    public static final int SIZE = 131_072;

    private static final int BYTES = SIZE / 8;
    private static final int MOST_BYTES = 8 * BYTES;

    /** Base64url of GZIP is never much longer than what it packs. */
    private static final int LONGEST_TEXT = 2 * MOST_BYTES;

    private final byte[] bits;

    private StatusList(byte[] bits) {
        this.bits = bits;
    }

    /** A list of our size with exactly these bits set. */
    public static StatusList of(IntStream indexes) {
        byte[] bits = new byte[BYTES];
        indexes.forEach(index -> {
            if (index < 0 || index >= SIZE) {
                throw new IllegalArgumentException("A status list has no bit " + index);
            }
            bits[index / 8] |= (byte) (0x80 >> index % 8);
        });
        return new StatusList(bits);
    }

    /**
     * Unpacks an {@code encodedList}: {@code u} and base64url without padding of GZIP. Stops at a megabit, so that a
     * short text cannot fill the memory.
     *
     * @throws StatusListException if it is not such a text, or too short or too long a list
     */
    public static StatusList decode(String encoded) {
        if (!encoded.startsWith("u") || encoded.length() > LONGEST_TEXT) {
            throw malformed();
        }
        byte[] bits = unpack(encoded.substring(1));
        if (bits.length < BYTES) {
            throw new StatusListException(
                    Code.STATUS_LIST_LENGTH_ERROR, "The status list has fewer than 131,072 entries");
        }
        if (bits.length > MOST_BYTES) {
            throw new StatusListException(Code.STATUS_LIST_LENGTH_ERROR, "The status list is too long to be read");
        }
        return new StatusList(bits);
    }

    private static byte[] unpack(String base64) {
        try (var in = new GZIPInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(base64)))) {
            return in.readNBytes(MOST_BYTES + 1);
        } catch (IOException | IllegalArgumentException e) {
            throw malformed();
        }
    }

    private static StatusListException malformed() {
        return new StatusListException(Code.STATUS_VERIFICATION_ERROR, "The status list is not u, base64url and GZIP");
    }

    /** The {@code encodedList}. */
    public String encoded() {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }

    /**
     * Whether a bit is set.
     *
     * @throws StatusListException RANGE_ERROR if the list has no such bit
     */
    public boolean isSet(long index) {
        if (index < 0 || index >= length()) {
            throw new StatusListException(Code.RANGE_ERROR, "The status list has no entry " + index);
        }
        return (bits[(int) (index / 8)] & 0x80 >> index % 8) != 0;
    }

    public int length() {
        return bits.length * 8;
    }

    /** The indexes of the set bits, in order. */
    public IntStream indexes() {
        return IntStream.range(0, length()).filter(this::isSet);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StatusList list && Arrays.equals(bits, list.bits);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bits);
    }
}
