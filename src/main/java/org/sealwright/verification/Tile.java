package org.sealwright.verification;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A tile of a log by the coordinates of C2SP tlog-tiles: up to 256 hashes of the tree level 8 · {@code level}, or, at
 * {@link #ENTRIES}, up to 256 leaves. A tile of full width never changes.
 *
 * @param width number of hashes or leaves, 1 to 256
 */
public record Tile(int level, long index, int width) {

    /** The level that stands for the leaves themselves. */
    public static final int ENTRIES = -1;

    public static final int FULL_WIDTH = 256;

    private static final int HEIGHT = 8;
    private static final Pattern PATH =
            Pattern.compile("tile/(entries|0|[1-9][0-9]?)/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    public Tile {
        if (level < ENTRIES || level > 63 || index < 0 || width < 1 || width > FULL_WIDTH) {
            throw new IllegalArgumentException("No such tile: " + level + ", " + index + ", " + width);
        }
    }

    /**
     * Reads an address below the log's, such as {@code tile/0/x001/067} or {@code tile/entries/000.p/12}.
     *
     * @throws IllegalArgumentException if the address is not the one form that a tile has
     */
    public static Tile parse(String path) {
        var matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not the address of a tile: " + path);
        }
        int level = matcher.group(1).equals("entries") ? ENTRIES : Integer.parseInt(matcher.group(1));
        long index = Long.parseLong(matcher.group(2).replaceAll("[x/]", ""));
        int width = matcher.group(3) == null ? FULL_WIDTH : Integer.parseInt(matcher.group(3));
        var tile = new Tile(level, index, width);
        if (!tile.path().equals(path)) {
            throw new IllegalArgumentException("Not the address of a tile: " + path);
        }
        return tile;
    }

    /** The address below the log's; thousands of the index stand in folders of their own. */
    public String path() {
        var path = new StringBuilder("%03d".formatted(index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x%03d/".formatted(rest % 1000));
        }
        path.insert(0, "tile/" + (level == ENTRIES ? "entries" : Integer.toString(level)) + "/");
        return isFull() ? path.toString() : path.append(".p/").append(width).toString();
    }

    public boolean isFull() {
        return width == FULL_WIDTH;
    }

    /** Whether a log of this size has all that the tile holds. */
    public boolean isWithin(long treeSize) {
        int shift = HEIGHT * Math.max(level, 0);
        return shift < Long.SIZE - 1 && index * FULL_WIDTH + width <= treeSize >> shift;
    }

    /** Index of the first leaf of an entries tile. */
    public long firstLeaf() {
        if (level != ENTRIES) {
            throw new IllegalStateException("Only entries tiles hold leaves");
        }
        return index * FULL_WIDTH;
    }

    /** The tree nodes whose hashes stand in a tile of hashes, in order. */
    public List<TreeNode> nodes() {
        if (level == ENTRIES) {
            throw new IllegalStateException("An entries tile holds leaves, not hashes");
        }
        long first = index * FULL_WIDTH;
        return LongStream.range(first, first + width)
                .mapToObj(i -> new TreeNode(HEIGHT * level, i))
                .toList();
    }

    /** Every tile of a log of this size: for each level the full ones, then the partial one. */
    public static Stream<Tile> of(long treeSize) {
        return Stream.concat(
                row(ENTRIES, treeSize),
                Stream.iterate(0, level -> treeSize >> HEIGHT * level > 0, level -> level + 1)
                        .flatMap(level -> row(level, treeSize >> HEIGHT * level)));
    }

    private static Stream<Tile> row(int level, long count) {
        var full = LongStream.range(0, count / FULL_WIDTH).mapToObj(i -> new Tile(level, i, FULL_WIDTH));
        int rest = (int) (count % FULL_WIDTH);
        return rest == 0 ? full : Stream.concat(full, Stream.of(new Tile(level, count / FULL_WIDTH, rest)));
    }
}
