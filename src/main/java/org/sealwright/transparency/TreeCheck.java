package org.sealwright.transparency;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sealwright.integrity.Check;
import org.sealwright.integrity.Differences;
import org.sealwright.keys.PublishedKeys;
import org.sealwright.keys.SigningPurpose;
import org.sealwright.platform.AllowedTo;
import org.sealwright.platform.AllowedToAnyone;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Sha256;
import org.sealwright.transparency.TreeCheckRows.Signed;
import org.sealwright.verification.Checkpoint;
import org.sealwright.verification.NoteVerifierKey;
import org.sealwright.verification.SignedNote;
import org.sealwright.verification.TreeNode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Grows the tree anew from the entries' bytes and compares every node that is stored, hence every tile, and every checkpoint
 * that was ever signed (RFC 6962, section 2.1). Its memory does not grow with the log.
 */
@Service
class TreeCheck implements Check {

    private static final int BATCH = 4096;

    private final LogRows rows;
    private final TreeCheckRows stored;
    private final LogContinuity continuity;
    private final PublishedKeys keys;
    private final LogOrigin origin;

    TreeCheck(LogRows rows, TreeCheckRows stored, LogContinuity continuity, PublishedKeys keys, LogOrigin origin) {
        this.rows = rows;
        this.stored = stored;
        this.continuity = continuity;
        this.keys = keys;
        this.origin = origin;
    }

    @Override
    @AllowedToAnyone("a word of the program")
    public String name() {
        return "log";
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    @AllowedTo(jobs = true)
    public long run(Actor job, Differences differences) {
        return new Run(differences).leaves();
    }

    /** One walk through the log. */
    private final class Run {

        private final Differences differences;
        private final GrowingTree tree = new GrowingTree();
        private final SignedCheckpoints checkpoints = new SignedCheckpoints(stored);
        private final List<NoteVerifierKey> verifiers = keys.of(SigningPurpose.LOG).stream()
                .map(key -> key.verifierKey(origin.name()))
                .toList();

        Run(Differences differences) {
            this.differences = differences;
        }

        long leaves() {
            long size = rows.size();
            checkpointsHere();
            while (tree.size() < size) {
                List<byte[]> batch = rows.leaves(tree.size(), BATCH);
                if (batch.size() < Math.min(BATCH, size - tree.size())) {
                    // Which one it is can't be told from the batch, and without it nothing above can be computed.
                    differences.add("leaf-missing", tree.size() + "…" + (tree.size() + BATCH - 1));
                    return tree.size();
                }
                grow(batch);
            }
            surplus(size);
            for (Signed ahead = checkpoints.peek(); ahead != null; ahead = checkpoints.peek()) {
                differences.add("checkpoint-ahead", String.valueOf(ahead.size()));
                checkpoints.take();
            }
            stored.lost(100).forEach(entry -> differences.add("entry-lost", entry.toString()));
            kept();
            return size;
        }

        private void grow(List<byte[]> batch) {
            long first = tree.size();
            Map<TreeNode, Sha256> grown = new HashMap<>();
            for (byte[] leaf : batch) {
                grown.putAll(tree.append(leaf));
                checkpointsHere();
            }
            for (int level = 0; tree.size() >> level > 0; level++) {
                compare(level, first >> level, tree.size() >> level, grown);
            }
        }

        private void compare(int level, long from, long before, Map<TreeNode, Sha256> grown) {
            if (from == before) {
                return;
            }
            Map<Long, Sha256> found = stored.nodes(level, from, before);
            for (long index = from; index < before; index++) {
                if (!Objects.equals(found.get(index), grown.get(new TreeNode(level, index)))) {
                    differences.add(found.containsKey(index) ? "node-differs" : "node-missing", level + "/" + index);
                }
            }
        }

        private void surplus(long size) {
            long expected = 0;
            for (int level = 0; size >> level > 0; level++) {
                expected += size >> level;
            }
            long found = stored.countNodes();
            if (found > expected) {
                differences.add("node-surplus", found + " > " + expected);
            }
        }

        /** All that were signed over the tree as large as it is now. */
        private void checkpointsHere() {
            @Nullable Signed next = checkpoints.peek();
            while (next != null && next.size() == tree.size()) {
                if (!isOf(next)) {
                    differences.add("checkpoint-differs", next.size() + " (" + next.id() + ")");
                }
                checkpoints.take();
                next = checkpoints.peek();
            }
        }

        private boolean isOf(Signed row) {
            try {
                SignedNote note = SignedNote.parse(row.note());
                Checkpoint expected = new Checkpoint(origin.name(), tree.size(), tree.root());
                return row.root().equals(expected.root())
                        && note.text().equals(expected.text())
                        && verifiers.stream().anyMatch(key -> key.verifies(note));
            } catch (IllegalArgumentException e) {
                return false;
            }
        }

        private void kept() {
            try {
                continuity.requireKept(new Checkpoint(origin.name(), tree.size(), tree.root()));
            } catch (LogForkedException e) {
                differences.add("log-forked", String.valueOf(tree.size()));
            }
        }
    }
}
