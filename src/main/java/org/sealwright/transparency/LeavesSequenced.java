package org.sealwright.transparency;

import java.util.List;
import org.sealwright.verification.Checkpoint;

/**
 * These leaves are in a signed checkpoint now. Published in the transaction that stores the checkpoint: what a
 * synchronous listener writes appears together with it.
 *
 * @param leaves all that this checkpoint has and the one before it had not, in order; empty for the very first
 */
public record LeavesSequenced(Checkpoint checkpoint, List<SequencedLeaf> leaves) {

    public LeavesSequenced {
        leaves = List.copyOf(leaves);
    }
}
