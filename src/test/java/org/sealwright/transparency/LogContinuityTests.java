package org.sealwright.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwright.keys.NoteSigning;
import org.sealwright.keys.PublishedKeys;
import org.sealwright.platform.DataDirectory;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Sha256;
import org.sealwright.testing.FreshDataDirectory;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.Tries;
import org.sealwright.verification.Checkpoint;
import org.sealwright.verification.MerkleTree;
import org.sealwright.verification.NoteVerifierKey;
import org.sealwright.verification.SignedNote;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class LogContinuityTests {

    @Autowired
    TransparencyLog log;

    @Autowired
    LogRows rows;

    @Autowired
    LogOrigin origin;

    @Autowired
    NoteSigning notes;

    @Autowired
    PublishedKeys keys;

    @Autowired
    KeptCheckpoint keptByThePortal;

    @Autowired
    DataDirectory portalsDirectory;

    @Autowired
    Tries tries;

    @Autowired
    JdbcClient database;

    private final DataDirectory directory = FreshDataDirectory.make();
    private final KeptCheckpoint kept = new KeptCheckpoint(directory);

    @BeforeEach
    void logALeaf() throws Exception {
        UUID entry = tries.as(Actor.system("test"), () -> log.append("test", new byte[] {1}));
        await().until(() -> log.entry(entry).orElseThrow().index().stream()
                .anyMatch(index -> log.inclusion(index).isPresent()));
    }

    @Test
    void keepsTheNewestCheckpointOutsideTheDatabase() throws Exception {
        assertThat(portalsDirectory.resolve(KeptCheckpoint.FILE)).exists();
        await().untilAsserted(() -> assertThat(Files.readString(portalsDirectory.resolve(KeptCheckpoint.FILE)))
                .isEqualTo(log.checkpoint().orElseThrow().toString()));
        assertThat(keptByThePortal.read()).isPresent();
    }

    @Test
    void goesOnFromEveryEarlierTreeOfItsOwn() {
        Checkpoint now = now();
        for (long size = 0; size <= now.size(); size++) {
            kept.keep(sign(new Checkpoint(origin.name(), size, MerkleTree.root(size, rows::node))));
            assertThatNoException().isThrownBy(() -> continuity().require(now));
        }
    }

    @Test
    void refusesATreeWithAnotherHistory() {
        Checkpoint now = now();
        kept.keep(sign(new Checkpoint(origin.name(), now.size(), Sha256.of("another history"))));
        forked(now, "not an extension of the checkpoint kept in the data folder");
    }

    /** A database that was set back to a backup, while the world holds a newer checkpoint. */
    @Test
    void refusesATreeThatHasShrunk() {
        Checkpoint now = now();
        kept.keep(sign(new Checkpoint(origin.name(), now.size() + 1, Sha256.of("longer"))));
        forked(now, "not an extension");
    }

    @Test
    void refusesToGoOnFromACheckpointThatIsNotItsOwn() {
        var forged = new NoteVerifierKey(origin.name(), log.key().key()).signature(new byte[64]);
        kept.keep(new SignedNote(now().text(), List.of(forged)));
        forked(now(), "not signed by a key of this log");
        directory.writeSecret(KeptCheckpoint.FILE, new byte[] {1, 2, 3});
        forked(now(), "can't be read");
    }

    @Test
    void signsNothingAndTellsNobodyAfterAFork() {
        kept.keep(sign(new Checkpoint(origin.name(), 1, Sha256.of("another history"))));
        var stopped = new CheckpointSigning(
                new NeverSigned(database),
                continuity(),
                kept,
                origin,
                notes,
                event -> {
                    throw new AssertionError("told " + event);
                },
                Clock.systemUTC());
        assertThatExceptionOfType(LogForkedException.class).isThrownBy(stopped::signNext);
    }

    /** The rows of a log of which the database has lost every checkpoint. */
    private static final class NeverSigned extends LogRows {
        NeverSigned(JdbcClient database) {
            super(database);
        }

        @Override
        Optional<SignedNote> newestNote() {
            return Optional.empty();
        }

        @Override
        boolean tryLock() {
            return true;
        }
    }

    private void forked(Checkpoint next, String sentence) {
        assertThatExceptionOfType(LogForkedException.class)
                .isThrownBy(() -> continuity().require(next))
                .withMessageContaining(sentence);
    }

    private LogContinuity continuity() {
        return new LogContinuity(rows, kept, keys, origin);
    }

    private Checkpoint now() {
        return Checkpoint.parse(log.checkpoint().orElseThrow().text());
    }

    private SignedNote sign(Checkpoint checkpoint) {
        return notes.sign(origin.name(), checkpoint.text());
    }
}
