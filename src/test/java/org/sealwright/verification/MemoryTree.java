package org.sealwright.verification;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sealwright.shared.Sha256;

/** A log's tree in memory, grown leaf by leaf like a stored one. */
final class MemoryTree implements HashReader {

    private final Map<TreeNode, Sha256> nodes = new HashMap<>();
    private long size;

    static MemoryTree of(long size) {
        var tree = new MemoryTree();
        for (long i = 0; i < size; i++) {
            tree.append(leaf(i));
        }
        return tree;
    }

    static byte[] leaf(long index) {
        return ("leaf " + index).getBytes(StandardCharsets.UTF_8);
    }

    void append(byte[] leaf) {
        nodes.putAll(MerkleTree.completedBy(size++, MerkleTree.leafHash(leaf), this));
    }

    @Override
    public Sha256 hash(TreeNode node) {
        return Optional.ofNullable(nodes.get(node)).orElseThrow();
    }
}
