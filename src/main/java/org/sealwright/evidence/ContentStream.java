package org.sealwright.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Sha256;

/** Reads a content piece by piece, and gives its last piece only if the whole is what the digest says. */
class ContentStream extends InputStream {

    private final EvidenceItemView item;
    private final IntFunction<byte @Nullable []> pieces;
    private final MessageDigest digest = Sha256.newDigest();
    private byte[] piece = new byte[0];
    private int position;
    private int next;
    private long left;

    ContentStream(EvidenceItemView item, IntFunction<byte @Nullable []> pieces) {
        this.item = item;
        this.pieces = pieces;
        this.left = item.size();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (length == 0) {
            return 0;
        }
        if (position == piece.length && !advance()) {
            return -1;
        }
        int count = Math.min(length, piece.length - position);
        System.arraycopy(piece, position, into, offset, count);
        position += count;
        return count;
    }

    private boolean advance() throws IOException {
        if (left == 0) {
            return false;
        }
        byte[] fetched = pieces.apply(next++);
        if (fetched == null || fetched.length > left) {
            throw new IOException("The content of " + item.id() + " is incomplete");
        }
        digest.update(fetched);
        left -= fetched.length;
        if (left == 0 && !Sha256.ofDigest(digest.digest()).equals(item.digest())) {
            throw new IOException("The content of " + item.id() + " is not what its digest says");
        }
        piece = fetched;
        position = 0;
        return true;
    }
}
