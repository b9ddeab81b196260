package org.sealwright.verification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sealwright.shared.Sha256;

/**
 * A body's log as its tiles have it. Nothing read here is trusted: every hash and every leaf has to lead to the root of a
 * checkpoint that was verified.
 */
final class TileReader implements HashReader {

    private static final int HASH = 32;
    private static final int HEIGHT = 8;

    private final PublicSources sources;
    private final PublicBody body;
    private final long size;
    private final Map<Tile, byte[]> hashTiles = new HashMap<>();

    /** @param size leaves of the checkpoint that was verified */
    TileReader(PublicSources sources, PublicBody body, long size) {
        this.sources = sources;
        this.body = body;
        this.size = size;
    }

    @Override
    public Sha256 hash(TreeNode node) {
        int above = node.level() % HEIGHT;
        return folded(node.level() / HEIGHT, node.index() << above, 1 << above);
    }

    private Sha256 folded(int level, long first, int count) {
        if (count > 1) {
            int half = count / 2;
            return MerkleTree.nodeHash(folded(level, first, half), folded(level, first + half, half));
        }
        Tile tile = tile(level, first / Tile.FULL_WIDTH, size >> HEIGHT * level);
        byte[] hashes = hashTiles.computeIfAbsent(tile, this::fetch);
        int at = (int) (first % Tile.FULL_WIDTH) * HASH;
        if (hashes.length != tile.width() * HASH || at >= hashes.length) {
            throw new LogUnreadableException("The log's " + tile.path() + " has not the length that it should have.");
        }
        return Sha256.ofDigest(Arrays.copyOfRange(hashes, at, at + HASH));
    }

    /** The leaves of one entries tile, from leaf {@code index · 256} on. */
    List<byte[]> leaves(long index) {
        Tile tile = tile(Tile.ENTRIES, index, size);
        byte[] bytes = fetch(tile);
        List<byte[]> leaves = new ArrayList<>(tile.width());
        int at = 0;
        while (at + 2 <= bytes.length) {
            int length = (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
            at += 2;
            if (at + length > bytes.length) {
                break;
            }
            leaves.add(Arrays.copyOfRange(bytes, at, at + length));
            at += length;
        }
        if (at != bytes.length || leaves.size() != tile.width()) {
            throw new LogUnreadableException(
                    "The log's " + tile.path() + " does not hold the leaves that it should hold.");
        }
        return leaves;
    }

    private static Tile tile(int level, long index, long count) {
        return new Tile(level, index, (int) Math.min(Tile.FULL_WIDTH, count - index * Tile.FULL_WIDTH));
    }

    private byte[] fetch(Tile tile) {
        try {
            return sources.fetch(body.address("/log/" + tile.path()))
                    .orElseThrow(() -> new LogUnreadableException("The log lacks its " + tile.path() + "."));
        } catch (IOException e) {
            throw new LogUnreadableException(String.valueOf(e.getMessage()));
        }
    }
}
