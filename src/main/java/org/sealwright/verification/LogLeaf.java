package org.sealwright.verification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.sealwright.shared.Sha256;

/**
 * What the public log says about one event, as RFC 8785 JSON. No names of people and no refusals: the log cannot forget.
 * Times are UTC and whole seconds; digests read {@code sha-256:} and lower-case hex.
 */
public sealed interface LogLeaf permits SealLeaf, StatusListLeaf, PackagingLeaf, AuditLeaf {

    /** The kind as the leaf names it. */
    String kind();

    /** The leaf, byte for byte as it is logged. */
    byte[] bytes();

    /** What the next leaf about the same seal gives as {@code prev}: SHA-256 over the bytes. */
    default Sha256 digest() {
        return Sha256.of(bytes());
    }

    /** The hash that the log's tree has for it. */
    default Sha256 hash() {
        return MerkleTree.leafHash(bytes());
    }

    /**
     * Reads a leaf of any kind.
     *
     * @throws IllegalArgumentException if the bytes are not exactly those of a leaf of ours
     */
    static LogLeaf parse(byte[] bytes) {
        LogLeaf leaf = LogLeafParser.parse(new String(bytes, StandardCharsets.UTF_8));
        if (!Arrays.equals(leaf.bytes(), bytes)) {
            throw new IllegalArgumentException("Not the canonical bytes of a log leaf");
        }
        return leaf;
    }

    /** Cuts fractions of a second off, so that a leaf read back equals the leaf that was logged. */
    static Instant seconds(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }
}
