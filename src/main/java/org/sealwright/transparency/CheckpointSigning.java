package org.sealwright.transparency;

import java.time.Clock;
import java.util.Optional;
import org.sealwright.keys.NoteSigning;
import org.sealwright.platform.AllowedToAnyone;
import org.sealwright.verification.Checkpoint;
import org.sealwright.verification.MerkleTree;
import org.sealwright.verification.SignedNote;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Signs the tree over all sequenced leaves, and tells who waits for them. */
@Service
class CheckpointSigning {

    private final LogRows rows;
    private final LogContinuity continuity;
    private final KeptCheckpoint kept;
    private final LogOrigin origin;
    private final NoteSigning notes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CheckpointSigning(
            LogRows rows,
            LogContinuity continuity,
            KeptCheckpoint kept,
            LogOrigin origin,
            NoteSigning notes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.continuity = continuity;
        this.kept = kept;
        this.origin = origin;
        this.notes = notes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Signs a checkpoint if there are leaves that none has, or if the newest lacks a key that signs now; gives whether it
     * did.
     *
     * @throws LogForkedException if the tree is not the extension of what was signed before
     */
    @Transactional
    @AllowedToAnyone("the portal's own job; it reads no maker's data")
    public boolean signNext() {
        if (!rows.tryLock()) {
            return false;
        }
        long size = rows.size();
        Optional<SignedNote> last = rows.newestNote();
        Optional<Checkpoint> newest = last.map(note -> Checkpoint.parse(note.text()));
        if (newest.isPresent() && newest.get().size() == size && notes.isSigned(origin.name(), last.get())) {
            return false;
        }
        var next = new Checkpoint(origin.name(), size, MerkleTree.root(size, rows::node));
        continuity.require(next);
        SignedNote note = notes.sign(origin.name(), next.text());
        rows.insertCheckpoint(next, note, clock.instant());
        events.publishEvent(new LeavesSequenced(
                next, rows.leavesFrom(newest.map(Checkpoint::size).orElse(0L))));
        // Before the commit: nothing is ever published that the file does not vouch for. Should the commit fail, the
        // leaves under this checkpoint are committed all the same, and the next one extends it.
        kept.keep(note);
        return true;
    }

    /**
     * Compares the tree as it stands with what was signed, also when there is nothing to sign. Without the lock, so from
     * one snapshot: another node may sign meanwhile.
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    @AllowedToAnyone("the portal's own job; it reads no maker's data")
    public void requireContinuity() {
        long size = rows.size();
        continuity.require(new Checkpoint(origin.name(), size, MerkleTree.root(size, rows::node)));
    }
}
