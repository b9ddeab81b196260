package org.sealwright.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
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
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.Tries;
import org.sealwright.verification.Checkpoint;
import org.sealwright.verification.LogProof;
import org.sealwright.verification.NoteVerifierKey;
import org.sealwright.verification.SignedNote;
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
