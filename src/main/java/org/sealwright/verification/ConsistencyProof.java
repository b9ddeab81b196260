package org.sealwright.verification;

import java.util.List;
import org.sealwright.shared.Sha256;

/** That a log of one size is the beginning of the log of another (RFC 6962, section 2.1.2). */
public record ConsistencyProof(long from, long to, List<Sha256> hashes) {

    public ConsistencyProof {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("A tree of " + to + " does not extend one of " + from);
        }
        hashes = List.copyOf(hashes);
    }

    /** Whether the tree with root {@code newRoot} extends the one with {@code oldRoot}; RFC 9162, section 2.1.4.2. */
    public boolean verifies(Sha256 oldRoot, Sha256 newRoot) {
        if (from == to) {
            return hashes.isEmpty() && oldRoot.equals(newRoot);
        }
        if (from == 0) {
            return hashes.isEmpty() && oldRoot.equals(MerkleTree.EMPTY_ROOT);
        }
        boolean complete = Long.bitCount(from) == 1;
        if (hashes.isEmpty()) {
            return false;
        }
        Sha256 start = complete ? oldRoot : hashes.getFirst();
        return climb(start, complete ? hashes : hashes.subList(1, hashes.size()), oldRoot, newRoot);
    }

    private boolean climb(Sha256 start, List<Sha256> siblings, Sha256 oldRoot, Sha256 newRoot) {
        int skipped = Long.numberOfTrailingZeros(from);
        long node = from - 1 >> skipped;
        long last = to - 1 >> skipped;
        Sha256 oldHash = start;
        Sha256 newHash = start;
        for (Sha256 sibling : siblings) {
            if (last == 0) {
                return false;
            }
            if (node % 2 == 1 || node == last) {
                oldHash = MerkleTree.nodeHash(sibling, oldHash);
                newHash = MerkleTree.nodeHash(sibling, newHash);
                int climbed = Long.numberOfTrailingZeros(node);
                node >>= climbed;
                last >>= climbed;
            } else {
                newHash = MerkleTree.nodeHash(newHash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && oldHash.equals(oldRoot) && newHash.equals(newRoot);
    }
}
