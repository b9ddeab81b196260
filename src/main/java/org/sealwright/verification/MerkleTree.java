package org.sealwright.verification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.sealwright.shared.Sha256;

/**
 * The Merkle tree of RFC 6962, section 2.1, over SHA-256. It holds nothing: hashes of complete subtrees come from a
 * {@link HashReader}, so the same arithmetic serves a stored tree, tiles and tests.
 */
public final class MerkleTree {

    private static final byte LEAF = 0x00;
    private static final byte NODE = 0x01;
    static final Sha256 EMPTY_ROOT = Sha256.of(new byte[0]);

    private MerkleTree() {}

    public static Sha256 leafHash(byte[] leaf) {
        var digest = Sha256.newDigest();
        digest.update(LEAF);
        return Sha256.ofDigest(digest.digest(leaf));
    }

    public static Sha256 nodeHash(Sha256 left, Sha256 right) {
        var digest = Sha256.newDigest();
        digest.update(NODE);
        digest.update(left.bytes());
        return Sha256.ofDigest(digest.digest(right.bytes()));
    }

    /** MTH of RFC 6962 over the first {@code size} leaves. */
    public static Sha256 root(long size, HashReader reader) {
        requireSize(size);
        return size == 0 ? EMPTY_ROOT : hash(0, size, reader);
    }

    /** PATH of RFC 6962: from the leaf's sibling up to the root's child. */
    public static InclusionProof inclusion(long index, long size, HashReader reader) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("No leaf " + index + " in a tree of " + size);
        }
        List<Sha256> hashes = new ArrayList<>();
        path(index, 0, size, reader, hashes);
        return new InclusionProof(index, size, hashes);
    }

    /** The complete subtrees whose hashes {@link #inclusion} asks for, so that they can be fetched together. */
    public static Set<TreeNode> nodesOfInclusion(long index, long size) {
        Set<TreeNode> asked = new LinkedHashSet<>();
        inclusion(index, size, node -> {
            asked.add(node);
            return EMPTY_ROOT;
        });
        return asked;
    }

    /** PROOF of RFC 6962: that the tree of size {@code to} extends the one of size {@code from}. */
    public static ConsistencyProof consistency(long from, long to, HashReader reader) {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("A tree of " + to + " does not extend one of " + from);
        }
        List<Sha256> hashes = new ArrayList<>();
        if (from > 0) {
            subproof(from, 0, to, true, reader, hashes);
        }
        return new ConsistencyProof(from, to, hashes);
    }

    /**
     * The nodes that appending a leaf completes, the leaf itself first, each to be stored once and for ever. The reader
     * is asked for nodes left of it only.
     */
    public static SequencedMap<TreeNode, Sha256> completedBy(long index, Sha256 leafHash, HashReader reader) {
        SequencedMap<TreeNode, Sha256> completed = new LinkedHashMap<>();
        TreeNode node = new TreeNode(0, index);
        Sha256 hash = leafHash;
        completed.put(node, hash);
        while (node.index() % 2 == 1) {
            hash = nodeHash(reader.hash(new TreeNode(node.level(), node.index() - 1)), hash);
            node = new TreeNode(node.level() + 1, node.index() / 2);
            completed.put(node, hash);
        }
        return completed;
    }

    private static Sha256 hash(long begin, long end, HashReader reader) {
        long count = end - begin;
        if (Long.bitCount(count) == 1) {
            int level = Long.numberOfTrailingZeros(count);
            return reader.hash(new TreeNode(level, begin >> level));
        }
        long middle = begin + Long.highestOneBit(count);
        return nodeHash(hash(begin, middle, reader), hash(middle, end, reader));
    }

    private static void path(long index, long begin, long end, HashReader reader, List<Sha256> hashes) {
        if (end - begin == 1) {
            return;
        }
        long middle = split(begin, end);
        if (index < middle) {
            path(index, begin, middle, reader, hashes);
            hashes.add(hash(middle, end, reader));
        } else {
            path(index, middle, end, reader, hashes);
            hashes.add(hash(begin, middle, reader));
        }
    }

    private static void subproof(
            long from, long begin, long end, boolean known, HashReader reader, List<Sha256> hashes) {
        if (from == end) {
            if (!known) {
                hashes.add(hash(begin, end, reader));
            }
            return;
        }
        long middle = split(begin, end);
        if (from <= middle) {
            subproof(from, begin, middle, known, reader, hashes);
            hashes.add(hash(middle, end, reader));
        } else {
            subproof(from, middle, end, false, reader, hashes);
            hashes.add(hash(begin, middle, reader));
        }
    }

    /** The largest power of two smaller than the number of leaves, counted from the first. */
    private static long split(long begin, long end) {
        return begin + Long.highestOneBit(end - begin - 1);
    }

    private static void requireSize(long size) {
        if (size < 0) {
            throw new IllegalArgumentException("No tree has a size of " + size);
        }
    }
}
