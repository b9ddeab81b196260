package org.sealwright.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sealwright.shared.Sha256;
import org.sealwright.verification.MerkleTree;
import org.sealwright.verification.TreeNode;

class GrowingTreeTests {

    @Test
    void hasTheRootOfTheStoredTreeAtEverySize() {
        GrowingTree tree = new GrowingTree();
        Map<TreeNode, Sha256> stored = new HashMap<>();
        for (int size = 0; size <= 300; size++) {
            assertThat(tree.size()).isEqualTo(size);
            assertThat(tree.root()).as("root of %d", size).isEqualTo(MerkleTree.root(size, stored::get));
            byte[] leaf = {(byte) size, (byte) (size >> 8)};
            var completed = MerkleTree.completedBy(size, MerkleTree.leafHash(leaf), stored::get);
            assertThat(tree.append(leaf)).isEqualTo(completed);
            stored.putAll(completed);
        }
    }
}
