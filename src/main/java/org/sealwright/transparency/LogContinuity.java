package org.sealwright.transparency;

import java.util.stream.Stream;
import org.sealwright.keys.PublishedKeys;
import org.sealwright.keys.SigningPurpose;
import org.sealwright.verification.Checkpoint;
import org.sealwright.verification.MerkleTree;
import org.sealwright.verification.SignedNote;
import org.springframework.stereotype.Component;

/** The one promise of the log: every tree that is signed extends every tree that was signed (RFC 6962, 2.1.2). */
@Component
class LogContinuity {

    private final LogRows rows;
    private final KeptCheckpoint kept;
    private final PublishedKeys keys;
    private final LogOrigin origin;

    LogContinuity(LogRows rows, KeptCheckpoint kept, PublishedKeys keys, LogOrigin origin) {
        this.rows = rows;
        this.kept = kept;
        this.keys = keys;
        this.origin = origin;
    }

    /**
     * Refuses a tree that does not extend the checkpoint kept in the data folder and the newest one in the database.
     *
     * @throws LogForkedException says which
     */
    void require(Checkpoint next) {
        kept.read().ifPresent(note -> requireExtension("kept in the data folder", verified(note), next));
        rows.newestNote().ifPresent(note -> requireExtension("in the database", verified(note), next));
    }

    /**
     * Refuses a tree that does not extend the checkpoint kept in the data folder. A larger one was signed since the tree was
     * read; those who sign compare it.
     *
     * @throws LogForkedException if it does not
     */
    void requireKept(Checkpoint tree) {
        kept.read()
                .map(this::verified)
                .filter(before -> before.size() <= tree.size())
                .ifPresent(before -> requireExtension("kept in the data folder", before, tree));
    }

    private void requireExtension(String where, Checkpoint before, Checkpoint next) {
        if (before.size() > next.size()
                || !MerkleTree.consistency(before.size(), next.size(), rows::node)
                        .verifies(before.root(), next.root())) {
            throw new LogForkedException(
                    "The log with " + next.size() + " leaves is not an extension of the checkpoint " + where
                            + ", which has " + before.size() + ". Nothing is signed until the right database is back.");
        }
    }

    /** A checkpoint counts only under a key of ours: else a foreign file could stop the log, or hide a fork. */
    private Checkpoint verified(SignedNote note) {
        Stream<Checkpoint> signed = keys.of(SigningPurpose.LOG).stream()
                .map(key -> key.verifierKey(origin.name()))
                .filter(key -> key.verifies(note))
                .map(key -> Checkpoint.verified(note, key));
        return signed.findFirst()
                .orElseThrow(() -> new LogForkedException("A kept checkpoint is not signed by a key of this log."));
    }
}
