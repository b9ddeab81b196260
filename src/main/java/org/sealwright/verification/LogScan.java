package org.sealwright.verification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sealwright.shared.Sha256;

/**
 * Reads a whole log, leaf by leaf, and rebuilds its tree on the way; of the tree it keeps its right edge only, so that a log
 * of millions of leaves needs no more memory than one of ten.
 */
final class LogScan {

    private final TileReader tiles;
    private final Checkpoint checkpoint;

    LogScan(TileReader tiles, Checkpoint checkpoint) {
        this.tiles = tiles;
        this.checkpoint = checkpoint;
    }

    /**
     * All leaves of one seal, in their order.
     *
     * @throws LogUnreadableException if the leaves do not make the tree that was signed, or the seal's do not follow on each
     *     other
     */
    List<SealLeaf> of(SealNumber number) {
        Map<TreeNode, Sha256> edge = new HashMap<>();
        List<SealLeaf> own = new ArrayList<>();
        long index = 0;
        while (index < checkpoint.size()) {
            for (byte[] leaf : tiles.leaves(index / Tile.FULL_WIDTH)) {
                append(edge, index++, leaf);
                addIfOf(number, leaf, own);
            }
        }
        if (!MerkleTree.root(checkpoint.size(), node -> Objects.requireNonNull(edge.get(node)))
                .equals(checkpoint.root())) {
            throw new LogUnreadableException("The log's leaves do not make the tree that it signed.");
        }
        requireChain(own);
        return own;
    }

    private static void append(Map<TreeNode, Sha256> edge, long index, byte[] leaf) {
        var completed = MerkleTree.completedBy(
                index, MerkleTree.leafHash(leaf), node -> Objects.requireNonNull(edge.remove(node)));
        edge.put(completed.lastEntry().getKey(), completed.lastEntry().getValue());
    }

    private static void addIfOf(SealNumber number, byte[] bytes, List<SealLeaf> own) {
        try {
            if (LogLeaf.parse(bytes) instanceof SealLeaf leaf && leaf.seal().equals(number)) {
                own.add(leaf);
            }
        } catch (IllegalArgumentException e) {
            throw new LogUnreadableException("The log has a leaf that cannot be read.");
        }
    }

    private static void requireChain(List<SealLeaf> own) {
        Sha256 previous = null;
        for (int i = 0; i < own.size(); i++) {
            SealLeaf leaf = own.get(i);
            if (leaf.seq() != i + 1 || !Objects.equals(leaf.prev(), previous)) {
                throw new LogUnreadableException("The log's leaves about this seal do not follow on each other.");
            }
            previous = leaf.digest();
        }
    }
}
