package org.sealwright.transparency;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealwright.platform.AllowedToAnyone;
import org.sealwright.shared.Sha256;
import org.sealwright.verification.MerkleTree;
import org.sealwright.verification.TreeNode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives waiting entries their indexes and grows the tree over them. It signs nothing: leaves are committed, and where a
 * standby is synchronous replicated, before a checkpoint over them is signed.
 */
@Service
class LeafSequencing {

    static final int BATCH = 500;

    private final LogRows rows;

    LeafSequencing(LogRows rows) {
        this.rows = rows;
    }

    /** Sequences a batch; gives how many. */
    @Transactional
    @AllowedToAnyone("the portal's own job; it reads no maker's data")
    public int sequenceNext() {
        if (!rows.tryLock()) {
            return 0;
        }
        List<LoggedLeaf> waiting = rows.pending(BATCH);
        if (waiting.isEmpty()) {
            return 0;
        }
        long first = rows.size();
        long index = first;
        Map<TreeNode, Sha256> fresh = new HashMap<>();
        for (LoggedLeaf leaf : waiting) {
            var completed = MerkleTree.completedBy(
                    index,
                    MerkleTree.leafHash(leaf.bytes()),
                    node -> Optional.ofNullable(fresh.get(node)).orElseGet(() -> rows.node(node)));
            fresh.putAll(completed);
            index++;
        }
        rows.insertNodes(fresh);
        rows.insertLeaves(first, waiting.stream().map(LoggedLeaf::entry).toList());
        return waiting.size();
    }
}
