package org.sealwright.transparency;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.sealwright.platform.AllowedToAnyone;
import org.sealwright.verification.Checkpoint;
import org.sealwright.verification.Tile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The log in tiles, as C2SP tlog-tiles cuts it: from them anybody makes every proof and reads every leaf without asking
 * for one in particular. What a tile holds never changes, so it may be kept for ever.
 */
@Service
class LogTiles {

    private final LogRows rows;

    LogTiles(LogRows rows) {
        this.rows = rows;
    }

    /**
     * A tile's bytes: 32 for each hash, or for each leaf two with its length, highest first, and the leaf. Empty where the
     * newest signed checkpoint does not cover all of it: nothing is given out that is not signed.
     */
    @Transactional(readOnly = true)
    @AllowedToAnyone("the log is public")
    public Optional<byte[]> tile(Tile tile) {
        return rows.newestNote()
                .map(note -> Checkpoint.parse(note.text()).size())
                .filter(tile::isWithin)
                .map(size -> tile.level() == Tile.ENTRIES ? entries(tile) : hashes(tile));
    }

    private byte[] hashes(Tile tile) {
        var first = tile.nodes().getFirst();
        var bytes = new ByteArrayOutputStream();
        require(tile, rows.nodes(first.level(), first.index(), tile.width()))
                .forEach(hash -> bytes.writeBytes(hash.bytes()));
        return bytes.toByteArray();
    }

    private byte[] entries(Tile tile) {
        var bytes = new ByteArrayOutputStream();
        for (byte[] leaf : require(tile, rows.leaves(tile.firstLeaf(), tile.width()))) {
            bytes.write(leaf.length >> 8);
            bytes.write(leaf.length);
            bytes.writeBytes(leaf);
        }
        return bytes.toByteArray();
    }

    private static <T> List<T> require(Tile tile, List<T> found) {
        if (found.size() != tile.width()) {
            throw new IllegalStateException("The log lacks a part of " + tile.path());
        }
        return found;
    }
}
