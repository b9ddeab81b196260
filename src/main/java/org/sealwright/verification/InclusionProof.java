package org.sealwright.verification;

import java.util.List;
import org.sealwright.shared.Sha256;

/**
 * That a leaf stands at an index of a log of a given size (RFC 6962, section 2.1.1). The hashes run from the leaf's
 * sibling to the root's child.
 */
public record InclusionProof(long index, long treeSize, List<Sha256> hashes) {

    public InclusionProof {
        if (index < 0 || index >= treeSize) {
            throw new IllegalArgumentException("No leaf " + index + " in a tree of " + treeSize);
        }
        hashes = List.copyOf(hashes);
    }

    /** Whether the leaf with this hash leads to this root; RFC 9162, section 2.1.3.2. */
    public boolean verifies(Sha256 leafHash, Sha256 root) {
        long node = index;
        long last = treeSize - 1;
        Sha256 hash = leafHash;
        for (Sha256 sibling : hashes) {
            if (last == 0) {
                return false;
            }
            if (node % 2 == 1 || node == last) {
                hash = MerkleTree.nodeHash(sibling, hash);
                int climbed = Long.numberOfTrailingZeros(node);
                node >>= climbed;
                last >>= climbed;
            } else {
                hash = MerkleTree.nodeHash(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }
}
