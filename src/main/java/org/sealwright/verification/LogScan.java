package org.sealwright.verification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
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
        List<SealLeaf> own = matching(SealLeaf.class, leaf -> leaf.seal().equals(number));
        requireChain(own);
        return own;
    }

    /**
     * The leaves that name a code for a box.
     *
     * @throws LogUnreadableException if the leaves do not make the tree that was signed
     */
    List<PackagingLeaf> ofCode(Sha256 digest) {
        return matching(PackagingLeaf.class, leaf -> leaf.digest().equals(digest));
    }

    private <T extends LogLeaf> List<T> matching(Class<T> kind, Predicate<T> wanted) {
        Map<TreeNode, Sha256> edge = new HashMap<>();
        List<T> found = new ArrayList<>();
        long index = 0;
        while (index < checkpoint.size()) {
            for (byte[] bytes : tiles.leaves(index / Tile.FULL_WIDTH)) {
                append(edge, index++, bytes);
                LogLeaf leaf = parse(bytes);
                if (kind.isInstance(leaf) && wanted.test(kind.cast(leaf))) {
                    found.add(kind.cast(leaf));
                }
            }
        }
        if (!MerkleTree.root(checkpoint.size(), node -> Objects.requireNonNull(edge.get(node)))
                .equals(checkpoint.root())) {
            throw new LogUnreadableException("The log's leaves do not make the tree that it signed.");
        }
        return found;
    }

    private static void append(Map<TreeNode, Sha256> edge, long index, byte[] leaf) {
        var completed = MerkleTree.completedBy(
                index, MerkleTree.leafHash(leaf), node -> Objects.requireNonNull(edge.remove(node)));
        edge.put(completed.lastEntry().getKey(), completed.lastEntry().getValue());
    }

    private static LogLeaf parse(byte[] bytes) {
        try {
            return LogLeaf.parse(bytes);
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
