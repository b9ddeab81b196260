package org.sealwright.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Part of a text, packed so that it can stand anywhere in a gzip file: its blocks begin and end on whole bytes and refer to nothing
 * outside of it (RFC 1951; zlib's manual on {@code Z_FULL_FLUSH}).
 *
 * @param packed raw blocks, none of them marked as the last
 * @param length of what was packed, in bytes
 * @param sum its CRC-32
 */
public record GzipPiece(byte[] packed, int length, int sum) {

    private static final int BUFFER = 32_768;

    /** The longest that one stored block holds (RFC 1951, 3.2.4). */
    private static final int MOST_STORED = 65_535;

    /** Packed, at one of the levels of {@link Deflater}. */
    public static GzipPiece of(byte[] plain, int level) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 2);
        byte[] buffer = new byte[BUFFER];
        try (Deflater deflater = new Deflater(level, true)) {
            deflater.setInput(plain);
            int length;
            do {
                length = deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH);
                out.write(buffer, 0, length);
            } while (length == buffer.length);
        }
        return new GzipPiece(out.toByteArray(), plain.length, sumOf(plain));
    }

    /** As it is, in one block: for a few words, which would take longer to pack than to send. */
    public static GzipPiece stored(byte[] plain) {
        if (plain.length > MOST_STORED) {
            throw new IllegalArgumentException("Too long for one block: " + plain.length + " bytes");
        }
        byte[] block = ByteBuffer.allocate(5 + plain.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0)
                .putShort((short) plain.length)
                .putShort((short) ~plain.length)
                .put(plain)
                .array();
        return new GzipPiece(block, plain.length, sumOf(plain));
    }

    /** What was packed. */
    public byte[] plain() {
        byte[] plain = new byte[length];
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(packed);
            int filled = 0;
            while (filled < length) {
                int more = inflater.inflate(plain, filled, length - filled);
                if (more == 0) {
                    throw new IllegalStateException("A packed piece ends early");
                }
                filled += more;
            }
            return plain;
        } catch (DataFormatException e) {
            throw new IllegalStateException("A packed piece can't be unpacked", e);
        }
    }

    private static int sumOf(byte[] plain) {
        CRC32 sum = new CRC32();
        sum.update(plain);
        return (int) sum.getValue();
    }
}
