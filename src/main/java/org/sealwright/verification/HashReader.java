package org.sealwright.verification;

import org.sealwright.shared.Sha256;

/** Where the hashes of a log's complete subtrees come from: a table, tiles, or memory. */
@FunctionalInterface
public interface HashReader {

    /** The hash of a complete subtree; a reader that lacks it throws. */
    Sha256 hash(TreeNode node);
}
