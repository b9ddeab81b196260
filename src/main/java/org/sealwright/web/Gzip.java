package org.sealwright.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/** Compression of answers with a strong ETag, which Tomcat leaves alone because their bytes are tagged. */
public final class Gzip {

    /** Packs five times as fast as at its best, which would save a twentieth. */
    public static final int QUICK = 4;

    /** Deflate, no flags, no time, no system that says anything of itself (RFC 1952, 2.3). */
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 255};

    /** An empty block that is marked as the last. */
    private static final byte[] END = {3, 0};

    private static final byte[] STYLES = PublicStyles.text().getBytes(StandardCharsets.UTF_8);
    /** Each byte a character, to look for them. */
    private static final String STYLES_IN_BYTES = new String(STYLES, StandardCharsets.ISO_8859_1);

    private static final GzipPiece PACKED_STYLES = GzipPiece.of(STYLES, Deflater.BEST_COMPRESSION);

    private Gzip() {}

    /** Whether a reader takes it, by the Accept-Encoding header: only where it says so plainly. */
    public static boolean isAcceptedBy(@Nullable String acceptEncoding) {
        return acceptEncoding != null
                && Arrays.stream(acceptEncoding.split(","))
                        .map(String::strip)
                        .anyMatch(coding -> coding.startsWith("gzip") && !coding.matches("gzip\\s*;\\s*q=0(\\.0*)?"));
    }

    /** Packs a page. The stylesheet that stands in a public one, half of its text, is packed once for all. */
    public static byte[] packed(byte[] plain) {
        int styles = new String(plain, StandardCharsets.ISO_8859_1).indexOf(STYLES_IN_BYTES);
        if (styles < 0) {
            return joined(List.of(GzipPiece.of(plain, QUICK)));
        }
        byte[] before = Arrays.copyOfRange(plain, 0, styles);
        byte[] behind = Arrays.copyOfRange(plain, styles + STYLES.length, plain.length);
        return joined(List.of(GzipPiece.of(before, QUICK), PACKED_STYLES, GzipPiece.of(behind, QUICK)));
    }

    /** The stylesheet of public pages ({@link PublicStyles#text()}), packed. */
    public static GzipPiece packedStyles() {
        return PACKED_STYLES;
    }

    /** A file that holds these pieces behind each other. */
    public static byte[] joined(List<GzipPiece> pieces) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(
                32 + pieces.stream().mapToInt(piece -> piece.packed().length).sum());
        out.writeBytes(HEADER);
        int sum = 0;
        int length = 0;
        for (GzipPiece piece : pieces) {
            out.writeBytes(piece.packed());
            sum = JoinedSum.of(sum, piece.sum(), piece.length());
            length += piece.length();
        }
        out.writeBytes(END);
        out.writeBytes(ByteBuffer.allocate(2 * Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(sum)
                .putInt(length)
                .array());
        return out.toByteArray();
    }
}
