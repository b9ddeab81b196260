package org.sealwright.misuse;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.sealwright.misuse.PhotoIntake.Cleaned;

/**
 * Cuts a PNG file (ISO/IEC 15948) down to the five chunks that draw the picture. Texts and profiles are compressed in it and would be unpacked
 * without an end; they are left out unread.
 */
final class PngFile {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a};
    private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final int AROUND = 12;

    private PngFile() {}

    static boolean begins(byte[] file) {
        return file.length > SIGNATURE.length
                && Arrays.equals(file, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    /** @throws IllegalArgumentException or {@link IndexOutOfBoundsException} where it is none, or is cut off */
    static Cleaned cleaned(byte[] file) {
        ByteBuffer chunks = ByteBuffer.wrap(file);
        ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length);
        kept.writeBytes(SIGNATURE);
        int at = SIGNATURE.length;
        String name = "";
        while (!name.equals("IEND")) {
            int length = chunks.getInt(at);
            name = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            require(length >= 0 && at + AROUND + (long) length <= file.length);
            require(at > SIGNATURE.length == !name.equals("IHDR"));
            if (KEPT.contains(name)) {
                kept.write(file, at, AROUND + length);
            }
            at += AROUND + length;
        }
        int header = SIGNATURE.length + 8;
        return new Cleaned(
                "png",
                kept.toByteArray(),
                chunks.getInt(header),
                chunks.getInt(header + 4),
                false,
                Orientation.UPRIGHT);
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("Not a PNG file that can be read");
        }
    }
}
