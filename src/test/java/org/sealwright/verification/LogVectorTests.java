package org.sealwright.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sealwright.shared.Sha256;

/** The test vectors of docs/formats/log.md, which another program wrote. */
class LogVectorTests {

    private static final Path VECTORS = Path.of("docs", "formats", "vectors");

    @Test
    void readsEachKindOfLeafAndWritesTheSameBytes() throws IOException {
        List<String> leaves = leaves();
        assertThat(leaves)
                .allSatisfy(
                        leaf -> assertThat(LogLeaf.parse(bytes(leaf)).bytes()).isEqualTo(bytes(leaf)))
                .extracting(leaf -> LogLeaf.parse(bytes(leaf)).kind())
                .containsExactly("seal", "status-list", "audit");
        SealLeaf seal = (SealLeaf) LogLeaf.parse(bytes(leaves.getFirst()));
        assertThat(seal.credential()).isEqualTo(Sha256.of(Files.readAllBytes(VECTORS.resolve("credential.jwt"))));
    }

    @Test
    void verifiesTheCheckpointOverTheLeaves() throws IOException {
        NoteVerifierKey key = NoteVerifierKey.parse(read("log-key.txt").split(" ")[0]);
        Checkpoint checkpoint = Checkpoint.verified(SignedNote.parse(read("log-checkpoint.txt")), key);
        MemoryTree tree = new MemoryTree();
        for (String leaf : leaves()) {
            tree.append(bytes(leaf));
        }
        assertThat(checkpoint.origin()).isEqualTo("seal.example.org/log");
        assertThat(checkpoint.root()).isEqualTo(MerkleTree.root(checkpoint.size(), tree));
    }

    private static List<String> leaves() throws IOException {
        return read("log-leaves.txt").lines().toList();
    }

    private static byte[] bytes(String leaf) {
        return leaf.getBytes(StandardCharsets.UTF_8);
    }

    private static String read(String name) throws IOException {
        return Files.readString(VECTORS.resolve(name));
    }
}
