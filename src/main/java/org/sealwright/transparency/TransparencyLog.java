package org.sealwright.transparency;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sealwright.keys.NoteSigning;
import org.sealwright.platform.AllowedToAnyone;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Sha256;
import org.sealwright.verification.Checkpoint;
import org.sealwright.verification.InclusionProof;
import org.sealwright.verification.LogProof;
import org.sealwright.verification.MerkleTree;
import org.sealwright.verification.NoteVerifierKey;
import org.sealwright.verification.SignedNote;
import org.sealwright.verification.TreeNode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Appends to the public log and reads it. What is appended can't be taken back: no names, no refusals. */
@Service
public class TransparencyLog {

    private static final String PUBLIC = "the log is public";

    private final LogRows rows;
    private final LogOrigin origin;
    private final NoteSigning notes;
    private final Clock clock;

    TransparencyLog(LogRows rows, LogOrigin origin, NoteSigning notes, Clock clock) {
        this.rows = rows;
        this.origin = origin;
        this.notes = notes;
        this.clock = clock;
    }

    /**
     * Hands a leaf to the log in the transaction of the act that it tells about. It gets its index and enters a signed
     * checkpoint within two seconds of the commit; {@link LeavesSequenced} says when.
     *
     * @param kind lower-case word, such as {@code seal}
     * @param leaf up to 65,535 bytes
     * @return the entry's id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @AllowedToAnyone("called by an act that was authorised, or by a job of the portal")
    public UUID append(String kind, byte[] leaf) {
        UUID id = Ids.next();
        rows.insertEntry(id, kind, leaf, clock.instant());
        return id;
    }

    /** The newest signed checkpoint; there is none only in the first second of a portal's life. */
    @Transactional(readOnly = true)
    @AllowedToAnyone(PUBLIC)
    public Optional<SignedNote> checkpoint() {
        return rows.newestNote();
    }

    @Transactional(readOnly = true)
    @AllowedToAnyone(PUBLIC)
    public Optional<LoggedLeaf> leaf(long index) {
        return rows.leaf(index);
    }

    @Transactional(readOnly = true)
    @AllowedToAnyone(PUBLIC)
    public Optional<LoggedLeaf> entry(UUID entry) {
        return rows.entry(entry);
    }

    /** The entries among these that there are, by their ids. */
    @Transactional(readOnly = true)
    @AllowedToAnyone(PUBLIC)
    public Map<UUID, LoggedLeaf> entries(Collection<UUID> ids) {
        return rows.entries(ids).stream().collect(Collectors.toMap(LoggedLeaf::entry, Function.identity()));
    }

    /** Leaves of one kind in the order of the log, behind an index; -1 begins. */
    @Transactional(readOnly = true)
    @AllowedToAnyone(PUBLIC)
    public List<LoggedLeaf> leaves(String kind, long after, int most) {
        return rows.leavesOf(kind, after, most);
    }

    /** How many entries of a kind there are, with an index or still without. */
    @Transactional(readOnly = true)
    @AllowedToAnyone(PUBLIC)
    public long count(String kind) {
        return rows.count(kind);
    }

    /** The proof that a leaf is in the newest signed checkpoint; empty if it is in none yet. */
    @Transactional(readOnly = true)
    @AllowedToAnyone(PUBLIC)
    public Optional<LogProof> inclusion(long index) {
        return rows.newestNote().flatMap(note -> {
            long size = Checkpoint.parse(note.text()).size();
            return index < 0 || index >= size
                    ? Optional.empty()
                    : Optional.of(new LogProof(index, path(index, size).hashes(), note));
        });
    }

    /** One question to the database, not one for each of its two dozen nodes. */
    private InclusionProof path(long index, long size) {
        Map<TreeNode, Sha256> nodes = rows.nodes(MerkleTree.nodesOfInclusion(index, size));
        return MerkleTree.inclusion(
                index,
                size,
                node -> Optional.ofNullable(nodes.get(node))
                        .orElseThrow(() -> new IllegalStateException("The log lacks node " + node)));
    }

    /** The key that signs checkpoints now. */
    @AllowedToAnyone(PUBLIC)
    public NoteVerifierKey key() {
        return notes.verifierKey(origin.name());
    }
}
