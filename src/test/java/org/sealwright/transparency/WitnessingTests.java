package org.sealwright.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwright.integrity.Difference;
import org.sealwright.integrity.Differences;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.Tries;
import org.sealwright.verification.NoteSignature;
import org.sealwright.verification.SignedNote;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class WitnessingTests {

    private static final Actor JOB = Actor.system("test");

    @Autowired
    TransparencyLog log;

    @Autowired
    CosignatureRows cosignatures;

    @Autowired
    LogRows rows;

    @Autowired
    WitnessClient client;

    @Autowired
    Tries tries;

    @Autowired
    Clock clock;

    StrictWitness witness;

    @BeforeEach
    void findAWitness() throws Exception {
        logSomething();
        witness = new StrictWitness("witness.example/" + Ids.next(), log.key());
    }

    @AfterEach
    void letItGo() {
        witness.close();
    }

    @Test
    void showsEachCheckpointWithTheProofThatItExtendsTheLast() throws Exception {
        SignedNote first = cosigned();
        assertThat(witness.seen()).isPositive();
        assertThat(lines(first))
                .hasSize(1)
                .allSatisfy(line ->
                        assertThat(witness.key().cosigned(first.text(), line)).isPresent());
        assertThat(log.key().verifies(first)).as("the log's own line").isTrue();

        long before = witness.seen();
        logSomething();
        assertThat(lines(log.checkpoint().orElseThrow())).isEmpty();
        cosigned();
        assertThat(witness.seen()).isGreaterThan(before);
        assertThat(log.inclusion(0)
                        .orElseThrow()
                        .verifies(log.leaf(0).orElseThrow().bytes(), log.key()))
                .as("proofs carry cosignatures and verify all the same")
                .isTrue();
    }

    @Test
    void beginsAgainWhereTheWitnessSaysItIs() throws Exception {
        cosigned();
        witness.forget();
        logSomething();
        cosigned();
    }

    @Test
    void keepsNothingThatDoesNotVerifyAndWaitsForNobody() throws Exception {
        witness.lies = true;
        show();
        assertThat(cosignatures.newest(witness.id())).isEmpty();
        witness.lies = false;
        for (int status : new int[] {403, 422, 500, 302}) {
            witness.status = status;
            show();
        }
        assertThat(cosignatures.newest(witness.id())).isEmpty();
        assertThat(silent()).extracting(Difference::what).containsExactly("witness-silent");
        witness.status = 0;
        logSomething();
        cosigned();
        assertThat(silent()).isEmpty();

        witness.close();
        logSomething();
        show();
        assertThat(lines(log.checkpoint().orElseThrow())).isEmpty();
    }

    private void show() {
        new Witnessing(new Witnesses(witness.setting()), client, cosignatures, rows, clock).showNewest(JOB);
    }

    /** The newest checkpoint once it is cosigned; other entries may be logged meanwhile. */
    private SignedNote cosigned() {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> {
                            show();
                            return log.checkpoint().orElseThrow();
                        },
                        note -> !lines(note).isEmpty());
    }

    private List<Difference> silent() {
        Differences differences = new Differences();
        new WitnessCheck(new Witnesses(witness.setting()), cosignatures, clock).run(JOB, differences);
        return differences.kept();
    }

    private List<NoteSignature> lines(SignedNote note) {
        return note.signatures().stream()
                .filter(line -> line.name().equals(witness.key().name()))
                .toList();
    }

    /** Until it is in the newest checkpoint. */
    private void logSomething() throws Exception {
        UUID entry = tries.as(JOB, () -> log.append("test", new byte[] {4, 2}));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> log.entry(entry).orElseThrow().index().stream()
                        .anyMatch(index -> log.inclusion(index).isPresent()));
    }
}
