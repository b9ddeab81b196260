package org.sealwright.registry;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealwright.web.Gzip;
import org.sealwright.web.GzipPiece;
import org.sealwright.web.PublicStyles;

/**
 * An answer in packed pieces, with holes for what is different at each reading and for the stylesheet, which all pages share. Filling
 * it unpacks nothing.
 */
final class AnswerPieces {

    private static final byte OWN = 0;
    private static final byte STYLES = 1;
    private static final int FIRST_HOLE = 2;

    private final List<Part> parts;

    private AnswerPieces(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Takes a text apart at the marks of {@link AsOf#HOLES} and at the stylesheet. */
    static AnswerPieces of(String text) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        Found next = next(text, from);
        while (next != null) {
            addOwn(parts, text.substring(from, next.at));
            parts.add(next.part);
            from = next.end;
            next = next(text, from);
        }
        addOwn(parts, text.substring(from));
        return new AnswerPieces(parts);
    }

    private static void addOwn(List<Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Part(OWN, GzipPiece.of(text.getBytes(StandardCharsets.UTF_8), Gzip.QUICK)));
        }
    }

    private static @Nullable Found next(String text, int from) {
        Found next = Found.nearer(null, text, PublicStyles.text(), from, new Part(STYLES, null));
        for (AsOf.Hole hole : AsOf.Hole.values()) {
            next = Found.nearer(next, text, hole.mark(), from, new Part((byte) (FIRST_HOLE + hole.ordinal()), null));
        }
        return next;
    }

    /** The bytes of an answer that speaks as of then. */
    byte[] filled(AsOf asOf, Prepared.Encoding encoding) {
        List<GzipPiece> pieces = parts.stream().map(part -> part.filled(asOf)).toList();
        if (encoding == Prepared.Encoding.GZIP) {
            return Gzip.joined(pieces);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pieces.forEach(piece -> out.writeBytes(piece.plain()));
        return out.toByteArray();
    }

    /** As it is stored: a byte for each part that says what it is; behind one of its own three numbers and its bytes. */
    byte[] toBytes() {
        int size = parts.stream()
                .mapToInt(part -> part.own == null ? 1 : 1 + 3 * Integer.BYTES + part.own.packed().length)
                .sum();
        ByteBuffer out = ByteBuffer.allocate(size);
        for (Part part : parts) {
            out.put(part.kind);
            if (part.own != null) {
                out.putInt(part.own.length())
                        .putInt(part.own.sum())
                        .putInt(part.own.packed().length)
                        .put(part.own.packed());
            }
        }
        return out.array();
    }

    static AnswerPieces parse(byte[] stored) {
        ByteBuffer in = ByteBuffer.wrap(stored);
        List<Part> parts = new ArrayList<>();
        while (in.hasRemaining()) {
            byte kind = in.get();
            if (kind == OWN) {
                int length = in.getInt();
                int sum = in.getInt();
                byte[] packed = new byte[in.getInt()];
                in.get(packed);
                parts.add(new Part(kind, new GzipPiece(packed, length, sum)));
            } else {
                parts.add(new Part(kind, null));
            }
        }
        return new AnswerPieces(parts);
    }

    /** @param own what it says itself; {@code null} in what others fill */
    private record Part(byte kind, @Nullable GzipPiece own) {

        GzipPiece filled(AsOf asOf) {
            if (own != null) {
                return own;
            }
            return kind == STYLES ? Gzip.packedStyles() : asOf.in(AsOf.Hole.values()[kind - FIRST_HOLE]);
        }
    }

    private record Found(int at, int end, Part part) {

        static @Nullable Found nearer(@Nullable Found before, String text, String sought, int from, Part part) {
            int at = text.indexOf(sought, from);
            boolean nearer = at >= 0 && (before == null || at < before.at);
            return nearer ? new Found(at, at + sought.length(), part) : before;
        }
    }
}
