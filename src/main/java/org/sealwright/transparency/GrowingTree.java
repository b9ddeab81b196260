package org.sealwright.transparency;

import java.util.SequencedMap;
import org.sealwright.shared.Sha256;
import org.sealwright.verification.MerkleTree;
import org.sealwright.verification.TreeNode;

/**
 * A Merkle tree that is computed from its leaves alone, one after the other, in the memory of its right edge: the newest
 * complete node of each level is all that growing it and its root ever ask for.
 */
final class GrowingTree {

    private final Sha256[] edge = new Sha256[63];
    private long size;

    /** Takes the next leaf; gives the nodes that it completes, the leaf's own first. */
    SequencedMap<TreeNode, Sha256> append(byte[] leaf) {
        var completed = MerkleTree.completedBy(size, MerkleTree.leafHash(leaf), this::onEdge);
        completed.forEach((node, hash) -> edge[node.level()] = hash);
        size++;
        return completed;
    }

    long size() {
        return size;
    }

    Sha256 root() {
        return MerkleTree.root(size, this::onEdge);
    }

    private Sha256 onEdge(TreeNode node) {
        return edge[node.level()];
    }
}
