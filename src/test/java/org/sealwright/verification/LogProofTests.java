package org.sealwright.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogProofTests {

    private static final String ORIGIN = "seals.example/log";
    private static final int SIZE = 37;

    private final NoteSigner log = new NoteSigner(ORIGIN);
    private final MemoryTree tree = MemoryTree.of(SIZE);
    private final Checkpoint head = new Checkpoint(ORIGIN, SIZE, MerkleTree.root(SIZE, tree));
    private final LogProof proof =
            new LogProof(20, MerkleTree.inclusion(20, SIZE, tree).hashes(), log.sign(head.text()));

    @Test
    void readsBackWhatItWrites() {
        assertThat(proof.toString())
                .startsWith("c2sp.org/tlog-proof@v1\nindex 20\n")
                .contains("\n\n" + ORIGIN + "\n37\n");
        assertThat(LogProof.parse(proof.toString())).isEqualTo(proof);
        assertThat(Checkpoint.parse(head.text())).isEqualTo(head);
    }

    @Test
    void dropsTheExtraLineThatNobodyVouchesFor() {
        assertThat(LogProof.parse(proof.toString().replace("index", "extra aGk=\nindex")))
                .isEqualTo(proof);
    }

    @Test
    void verifiesTheLeafAndNoOther() {
        assertThat(proof.verifies(MemoryTree.leaf(20), log.key())).isTrue();
        assertThat(proof.verifies(MemoryTree.leaf(21), log.key())).isFalse();
        assertThat(new LogProof(21, proof.hashes(), proof.checkpoint()).verifies(MemoryTree.leaf(20), log.key()))
                .isFalse();
        assertThat(new LogProof(37, proof.hashes(), proof.checkpoint()).verifies(MemoryTree.leaf(20), log.key()))
                .isFalse();
    }

    @Test
    void refusesACheckpointOfAnotherKeyOrLog() {
        assertThat(proof.verifies(MemoryTree.leaf(20), new NoteSigner(ORIGIN).key()))
                .isFalse();
        var elsewhere = new Checkpoint("other.example/log", SIZE, head.root());
        var moved = new LogProof(20, proof.hashes(), log.sign(elsewhere.text()));
        assertThat(moved.verifies(MemoryTree.leaf(20), log.key())).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checkpoint.verified(log.sign(elsewhere.text()), log.key()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a\n",
                "a\n1\n",
                "a\n01\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
                "a\n-1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
                "a\n1\nAAAA\n",
                "a\n1\n\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
                "a\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
            })
    void refusesWhatIsNoCheckpoint(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "c2sp.org/tlog-proof@v2\nindex 0\n\n", "c2sp.org/tlog-proof@v1\n\n"})
    void refusesWhatIsNoProof(String start) {
        assertThatIllegalArgumentException().isThrownBy(() -> LogProof.parse(start + proof.checkpoint()));
    }
}
