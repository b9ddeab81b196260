package org.sealwright.verification;

import java.util.ArrayList;
import java.util.List;
import org.sealwright.shared.Sha256;

/**
 * The text of a C2SP tlog-proof: an entry's index, its inclusion hashes and the checkpoint that they lead to. It can be
 * verified off line against the leaf and the log's key. The optional {@code extra} line is not authenticated; ours has
 * none, and one that is read is dropped.
 */
public record LogProof(long index, List<Sha256> hashes, SignedNote checkpoint) {

    private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";
    private static final int MOST_HASHES = 63;

    public LogProof {
        if (index < 0 || hashes.size() > MOST_HASHES) {
            throw new IllegalArgumentException("Not a log proof: index " + index + ", " + hashes.size() + " hashes");
        }
        hashes = List.copyOf(hashes);
    }

    /**
     * Reads the text.
     *
     * @throws IllegalArgumentException names what is malformed
     */
    public static LogProof parse(String text) {
        int end = text.indexOf("\n\n");
        if (end < 0) {
            throw new IllegalArgumentException("A log proof has an empty line before its checkpoint");
        }
        List<String> lines = new ArrayList<>(text.substring(0, end).lines().toList());
        if (lines.isEmpty() || !lines.removeFirst().equals(FIRST_LINE)) {
            throw new IllegalArgumentException("The first line of a log proof is " + FIRST_LINE);
        }
        if (!lines.isEmpty() && lines.getFirst().startsWith("extra ")) {
            lines.removeFirst();
        }
        if (lines.isEmpty() || !lines.getFirst().matches("index (0|[1-9][0-9]{0,17})")) {
            throw new IllegalArgumentException("A log proof names the index of its entry");
        }
        long index = Long.parseLong(lines.removeFirst().substring("index ".length()));
        var hashes = lines.stream().map(Checkpoint::hash).toList();
        return new LogProof(index, hashes, SignedNote.parse(text.substring(end + 2)));
    }

    /**
     * Whether the log whose key is given has this leaf.
     *
     * @param leaf the leaf's bytes, not its hash
     */
    public boolean verifies(byte[] leaf, NoteVerifierKey key) {
        if (!key.verifies(checkpoint)) {
            return false;
        }
        var head = Checkpoint.parse(checkpoint.text());
        return head.origin().equals(key.name())
                && index < head.size()
                && new InclusionProof(index, head.size(), hashes).verifies(MerkleTree.leafHash(leaf), head.root());
    }

    @Override
    public String toString() {
        var text = new StringBuilder(FIRST_LINE + "\nindex " + index + "\n");
        hashes.forEach(hash -> text.append(Checkpoint.base64(hash)).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }
}
