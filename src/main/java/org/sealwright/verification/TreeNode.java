package org.sealwright.verification;

/**
 * A complete subtree of a log's Merkle tree: the node at this level covers the 2^level leaves from index · 2^level on. A
 * leaf is a node of level 0. A complete node never changes, whatever is appended.
 */
public record TreeNode(int level, long index) {

    public TreeNode {
        if (level < 0 || level > 62 || index < 0) {
            throw new IllegalArgumentException("No such tree node: level " + level + ", index " + index);
        }
    }
}
