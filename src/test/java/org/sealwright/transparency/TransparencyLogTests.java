package org.sealwright.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Sha256;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.Tries;
import org.sealwright.verification.Checkpoint;
import org.sealwright.verification.LogProof;
import org.sealwright.verification.MerkleTree;
import org.sealwright.verification.NoteVerifierKey;
import org.sealwright.verification.SignedNote;
import org.sealwright.verification.Tile;
import org.sealwright.verification.TreeNode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.IllegalTransactionStateException;

@PortalTest
class TransparencyLogTests {

    private static final Actor TEST = Actor.system("test");

    @Autowired
    TransparencyLog log;

    @Autowired
    LeafSequencing sequencing;

    @Autowired
    CheckpointSigning signing;

    @Autowired
    ConfigurableApplicationContext context;

    @Autowired
    Tries tries;

    @Autowired
    JdbcClient database;

    @Autowired
    MockMvc mvc;

    private final SequencedLeaves told = new SequencedLeaves();

    @BeforeEach
    void listen() {
        context.addApplicationListener(told);
    }

    @AfterEach
    void stopListening() {
        context.removeApplicationListener(told);
    }

    @Test
    void bringsALeafIntoASignedCheckpointByItself() throws Exception {
        byte[] leaf = leaf();
        UUID entry = append(leaf);
        await().atMost(Duration.ofSeconds(2)).until(() -> isProved(entry));
        long index = log.entry(entry).orElseThrow().index().orElseThrow();
        assertThat(told.has(entry)).isTrue();
        assertThat(log.leaf(index).orElseThrow().bytes()).isEqualTo(leaf);
        var proof = log.inclusion(index).orElseThrow();
        assertThat(proof.verifies(leaf, log.key())).isTrue();
        assertThat(LogProof.parse(proof.toString()).verifies(leaf(), log.key())).isFalse();
        assertThat(told.checkpointOf(entry).size()).isGreaterThan(index);
    }

    @Test
    void logsNothingThatWasNotCommitted() {
        UUID[] entry = new UUID[1];
        assertThatThrownBy(() -> tries.run(TEST, () -> {
                    entry[0] = log.append("test", leaf());
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(log.entry(entry[0])).isEmpty();
        assertThat(database.sql("select count(*) from platform.pending where entry = ?")
                        .param(entry[0])
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void appendsOnlyWithinAnAct() {
        assertThatThrownBy(() -> log.append("test", leaf())).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void refusesWhatALogCannotHold() {
        assertThatThrownBy(() -> append(new byte[0])).hasStackTraceContaining("check constraint");
        assertThatThrownBy(() -> append(new byte[65_536])).hasStackTraceContaining("check constraint");
        assertThatThrownBy(() -> tries.as(TEST, () -> log.append("Not a kind", leaf())))
                .hasStackTraceContaining("check constraint");
    }

    /** Many sequencers at once, as on many nodes: every leaf has one place, no place is left out, every proof holds. */
    @Test
    void givesEveryLeafOnePlaceWhoeverSequences() throws Exception {
        List<UUID> entries =
                IntStream.range(0, 60).mapToObj(i -> append(leaf())).toList();
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> node = () -> {
                sequencing.sequenceNext();
                return signing.signNext();
            };
            for (var tick : nodes.invokeAll(List.of(node, node, node, node, node, node))) {
                tick.get();
            }
        }
        await().atMost(Duration.ofSeconds(5)).until(() -> entries.stream().allMatch(this::isProved));
        assertThat(entries).allMatch(told::has);
        var places = entries.stream()
                .map(entry -> log.entry(entry).orElseThrow().index().orElseThrow())
                .toList();
        assertThat(places).doesNotHaveDuplicates();
        assertThat(database.sql("select count(*) = max(index) + 1 from transparency.leaf")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(places)
                .allSatisfy(index -> assertThat(log.inclusion(index)
                                .orElseThrow()
                                .verifies(log.leaf(index).orElseThrow().bytes(), log.key()))
                        .isTrue());
    }

    @Test
    void knowsNoProofForALeafThatItDoesNotHave() {
        assertThat(log.inclusion(-1)).isEmpty();
        assertThat(log.inclusion(Long.MAX_VALUE)).isEmpty();
        assertThat(log.leaf(Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void publishesCheckpointAndKeyForStrangers() throws Exception {
        append(leaf());
        await().until(() -> log.checkpoint().isPresent());
        var answer = mvc.perform(get("/log/checkpoint"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/plain;charset=UTF-8"))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(header().string("Cache-Control", "no-cache"))
                .andExpect(header().exists("ETag"))
                .andReturn()
                .getResponse();
        String keys = mvc.perform(get("/log/key"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(keys).matches("seal\\.example\\.org/log\\+[0-9a-f]{8}\\+[A-Za-z0-9+/]{44} \\S+Z -\n");
        var key = NoteVerifierKey.parse(keys.split(" ")[0]);
        var note = SignedNote.parse(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(Checkpoint.verified(note, key).origin()).isEqualTo("seal.example.org/log");
    }

    /** Every tile of the newest tree, and from them its root and its leaves. */
    @Test
    void publishesTilesThatMakeTheSignedTree() throws Exception {
        UUID entry = append(leaf());
        await().until(() -> isProved(entry));
        long index = log.entry(entry).orElseThrow().index().orElseThrow();
        Checkpoint newest = Checkpoint.parse(log.checkpoint().orElseThrow().text());
        Map<TreeNode, Sha256> hashes = new HashMap<>();
        Map<Long, byte[]> leaves = new HashMap<>();
        for (Tile tile : Tile.of(newest.size()).toList()) {
            byte[] bytes = tile(tile);
            if (tile.level() == Tile.ENTRIES) {
                var buffer = ByteBuffer.wrap(bytes);
                for (long at = tile.firstLeaf(); buffer.hasRemaining(); at++) {
                    byte[] leaf = new byte[Short.toUnsignedInt(buffer.getShort())];
                    buffer.get(leaf);
                    leaves.put(at, leaf);
                }
            } else {
                for (int i = 0; i < tile.width(); i++) {
                    byte[] hash = Arrays.copyOfRange(bytes, i * 32, i * 32 + 32);
                    hashes.put(tile.nodes().get(i), Sha256.ofDigest(hash));
                }
            }
        }
        assertThat(leaves).hasSize(Math.toIntExact(newest.size()));
        assertThat(leaves.get(index)).isEqualTo(log.leaf(index).orElseThrow().bytes());
        leaves.forEach((at, leaf) -> assertThat(hashes.get(new TreeNode(0, at))).isEqualTo(MerkleTree.leafHash(leaf)));
        assertThat(MerkleTree.root(newest.size(), node -> fold(hashes, node))).isEqualTo(newest.root());
    }

    private static Sha256 fold(Map<TreeNode, Sha256> tiles, TreeNode node) {
        Sha256 known = tiles.get(node);
        return known != null
                ? known
                : MerkleTree.nodeHash(
                        fold(tiles, new TreeNode(node.level() - 1, 2 * node.index())),
                        fold(tiles, new TreeNode(node.level() - 1, 2 * node.index() + 1)));
    }

    private byte[] tile(Tile tile) throws Exception {
        return mvc.perform(get("/log/" + tile.path()))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/octet-stream"))
                .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/log/tile/0/999",
                "/log/tile/entries/x999/999",
                "/log/tile/0/000.p/0",
                "/log/tile/0/000.p/256",
                "/log/tile/0/0",
                "/log/tile/-1/000",
                "/log/tile/64/000",
                "/log/tile/entries/..",
                "/log/tile/"
            })
    void hasNoTileThatNoCheckpointCovers(String address) throws Exception {
        mvc.perform(get(address)).andExpect(status().is4xxClientError());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update transparency.entry set kind = 'x'",
                "delete from transparency.leaf",
                "update transparency.node set hash = hash",
                "delete from transparency.checkpoint"
            })
    void mayNeitherChangeNorDeleteWhatWasLogged(String statement) {
        assertThatThrownBy(() -> tries.run(TEST, () -> database.sql(statement).update()))
                .hasStackTraceContaining("permission denied");
    }

    private UUID append(byte[] leaf) {
        try {
            return tries.as(TEST, () -> log.append("test", leaf));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isProved(UUID entry) {
        var index = log.entry(entry).orElseThrow().index();
        return index.isPresent() && log.inclusion(index.getAsLong()).isPresent();
    }

    private static byte[] leaf() {
        return UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
    }
}
