package org.sealwright.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.sealwright.shared.Sha256;

class MerkleTreeTests {

    /** Leaves and roots of the reference tests of Certificate Transparency. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static final MemoryTree TREE = MemoryTree.of(400);

    @Test
    void computesThePublishedRoots() {
        var tree = new MemoryTree();
        var roots = new ArrayList<String>();
        roots.add(MerkleTree.root(0, tree).hex());
        for (String leaf : LEAVES) {
            tree.append(HexFormat.of().parseHex(leaf));
            roots.add(MerkleTree.root(roots.size(), tree).hex());
        }
        assertThat(roots).isEqualTo(ROOTS);
    }

    @Test
    void provesEveryLeafOfEverySmallTree() {
        for (long size = 1; size <= 70; size++) {
            Sha256 root = MerkleTree.root(size, TREE);
            for (long index = 0; index < size; index++) {
                var proof = MerkleTree.inclusion(index, size, TREE);
                assertThat(proof.verifies(hash(index), root)).isTrue();
                assertThat(proof.verifies(hash(index + 1), root)).isFalse();
            }
        }
    }

    @Test
    void provesThatEverySmallTreeExtendsEverySmaller() {
        for (long to = 0; to <= 70; to++) {
            Sha256 root = MerkleTree.root(to, TREE);
            for (long from = 0; from <= to; from++) {
                var proof = MerkleTree.consistency(from, to, TREE);
                assertThat(proof.verifies(MerkleTree.root(from, TREE), root)).isTrue();
                assertThat(proof.verifies(Sha256.of("another"), root)).isFalse();
                // Every tree extends the empty one.
                assertThat(proof.verifies(MerkleTree.root(from, TREE), Sha256.of("another")))
                        .isEqualTo(from == 0 && to > 0);
            }
        }
    }

    @Property(tries = 300)
    void refusesAnInclusionProofWithAnyHashChanged(
            @ForAll @IntRange(min = 2, max = 400) int size, @ForAll @IntRange(max = 399) int leaf) {
        long index = leaf % size;
        Sha256 root = MerkleTree.root(size, TREE);
        var proof = MerkleTree.inclusion(index, size, TREE);
        for (int i = 0; i < proof.hashes().size(); i++) {
            var hashes = new ArrayList<>(proof.hashes());
            hashes.set(i, Sha256.of("forged"));
            assertThat(new InclusionProof(index, size, hashes).verifies(hash(index), root))
                    .isFalse();
            hashes.remove(i);
            assertThat(new InclusionProof(index, size, hashes).verifies(hash(index), root))
                    .isFalse();
        }
        var longer = new ArrayList<>(proof.hashes());
        longer.add(Sha256.of("more"));
        assertThat(new InclusionProof(index, size, longer).verifies(hash(index), root))
                .isFalse();
    }

    @Property(tries = 300)
    void refusesARewrittenHistory(
            @ForAll @IntRange(min = 2, max = 200) int to,
            @ForAll @IntRange(min = 1, max = 199) int from,
            @ForAll @IntRange(max = 199) int changed) {
        int old = 1 + from % (to - 1);
        var rewritten = new MemoryTree();
        LongStream.range(0, to).forEach(i -> rewritten.append(MemoryTree.leaf(i == changed % old ? 1000 : i)));
        var proof = MerkleTree.consistency(old, to, rewritten);
        assertThat(proof.verifies(MerkleTree.root(old, rewritten), MerkleTree.root(to, rewritten)))
                .isTrue();
        assertThat(proof.verifies(MerkleTree.root(old, TREE), MerkleTree.root(to, rewritten)))
                .isFalse();
    }

    @Test
    void refusesWhatNoTreeHas() {
        assertThatIllegalArgumentException().isThrownBy(() -> MerkleTree.inclusion(5, 5, TREE));
        assertThatIllegalArgumentException().isThrownBy(() -> MerkleTree.consistency(6, 5, TREE));
        assertThatIllegalArgumentException().isThrownBy(() -> MerkleTree.root(-1, TREE));
        assertThatIllegalArgumentException().isThrownBy(() -> new TreeNode(0, -1));
    }

    private static Sha256 hash(long index) {
        return MerkleTree.leafHash(MemoryTree.leaf(index));
    }
}
