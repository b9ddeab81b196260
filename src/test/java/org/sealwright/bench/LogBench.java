package org.sealwright.bench;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.sealwright.integrity.Check;
import org.sealwright.integrity.Differences;
import org.sealwright.keys.NoteSigning;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Sha256;
import org.sealwright.testing.Tries;
import org.sealwright.transparency.TransparencyLog;
import org.sealwright.verification.Checkpoint;
import org.sealwright.verification.LogProof;
import org.sealwright.verification.MerkleTree;
import org.sealwright.verification.NoteVerifierKey;
import org.sealwright.verification.TreeNode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The public log: entries appended by acts and signed for by a checkpoint, proofs given and checked, and what both cost as the
 * log grows. {@code -Dsealwright.bench.leaves=10000000} grows it to so many; a million unless said.
 */
@PortalBench
class LogBench {

    private static final Actor JOB = Actor.system("bench");
    private static final int ACTS = 4_000;
    private static final int PROOFS = 2_000;
    private static final int COPIED_AT_ONCE = 100_000;

    @Autowired
    TransparencyLog log;

    @Autowired
    NoteSigning notes;

    @Autowired
    List<Check> checks;

    @Autowired
    Tries tries;

    @Autowired
    JdbcClient database;

    @Autowired
    DataSource connections;

    private final SplittableRandom random = new SplittableRandom(20261128);

    @Test
    void growingLog() throws Exception {
        long most = Long.getLong("sealwright.bench.leaves", 1_000_000);
        try (var measuring = Measuring.named("log")) {
            append(measuring, 1, ACTS / 4); // the compiler gets to work
            append(measuring, 1, ACTS);
            append(measuring, 4, ACTS);
            for (long size : new long[] {10_000, 1_000_000, 10_000_000}) {
                if (size <= most) {
                    growTo(Math.max(size, signedSize()));
                    proofs(measuring);
                }
                if (size == Math.min(most, 1_000_000)) {
                    check(measuring);
                }
            }
        }
    }

    /** Each entry in a transaction of its own, as an act brings it; from the first until a checkpoint covers the last. */
    private void append(Measuring measuring, int people, int entries) throws Exception {
        long before = signedSize();
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(people)) {
            List<? extends Future<?>> all = IntStream.range(0, people)
                    .mapToObj(person -> threads.submit(() -> appendSome(entries / people)))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        }
        long appended = System.nanoTime() - start;
        while (signedSize() < before + entries / people * people) {
            LockSupport.parkNanos(5_000_000);
        }
        long signed = System.nanoTime() - start;
        measuring.note("%d acts by %d at a time: %,.0f a second committed, %,.0f a second under a checkpoint"
                .formatted(entries, people, entries * 1e9 / appended, entries * 1e9 / signed));
    }

    private void appendSome(int entries) {
        for (int i = 0; i < entries; i++) {
            tries.run(JOB, () -> log.append("bench", leaf()));
        }
    }

    private void proofs(Measuring measuring) throws Exception {
        long size = signedSize();
        String of = "%,d leaves: ".formatted(size);
        LogProof[] proofs = new LogProof[PROOFS * 2];
        measuring.median(
                of + "give a proof",
                PROOFS / 10,
                PROOFS,
                i -> proofs[i] = log.inclusion(random.nextLong(size)).orElseThrow());
        LogProof longest = proofs[PROOFS];
        for (int i = PROOFS / 10; i < PROOFS; i++) {
            longest = proofs[i].hashes().size() > longest.hashes().size() ? proofs[i] : longest;
        }
        measuring.note(of
                + "a proof has at most %d hashes, %,d bytes with its checkpoint"
                        .formatted(longest.hashes().size(), longest.toString().length()));
        byte[] leaf = log.leaf(longest.index()).orElseThrow().bytes();
        LogProof shown = longest;
        NoteVerifierKey key = log.key();
        double milliseconds = measuring.median(of + "check a proof and its checkpoint's signature", 300, PROOFS, i -> {
            if (!shown.verifies(leaf, key)) {
                throw new IllegalStateException("A proof of the log does not hold");
            }
        });
        measuring.note(of + "%,.0f proofs checked a second".formatted(1000 / milliseconds));
    }

    /** The self-check of the whole log, by the check that runs every night. */
    private void check(Measuring measuring) throws Exception {
        Check whole = checks.stream()
                .filter(check -> check.getClass().getName().contains("TreeCheck"))
                .findFirst()
                .orElseThrow();
        measuring.median("self-check of %,d leaves".formatted(signedSize()), 0, 1, i -> {
            Differences differences = Differences.unlimited();
            whole.run(JOB, differences);
            if (differences.count() > 0) {
                throw new IllegalStateException("The log is not what it should be: " + differences.kept());
            }
        });
    }

    private long signedSize() {
        return log.checkpoint()
                .map(note -> Checkpoint.parse(note.text()).size())
                .orElse(0L);
    }

    /**
     * Puts leaves straight into the tables, as acts and the sequencer would have written them one by one; the checkpoint over
     * them in the same transaction, so that the sequencer finds nothing to do.
     */
    private void growTo(long size) throws SQLException, IOException {
        while (signedSize() < size) {
            long first = signedSize();
            int count = (int) Math.min(COPIED_AT_ONCE, size - first);
            try (Connection connection = connections.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    copy(connection, first, count);
                    connection.commit();
                } finally {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            }
        }
        database.sql("analyze transparency.node, transparency.leaf, transparency.entry")
                .update();
    }

    private void copy(Connection connection, long first, int count) throws SQLException, IOException {
        Map<TreeNode, Sha256> fresh = new HashMap<>();
        var entries = new StringBuilder();
        var leaves = new StringBuilder();
        for (int i = 0; i < count; i++) {
            byte[] leaf = leaf();
            UUID id = Ids.next();
            fresh.putAll(MerkleTree.completedBy(first + i, MerkleTree.leafHash(leaf), node -> node(fresh, node)));
            entries.append(id)
                    .append("\tbench\t\\\\x")
                    .append(HexFormat.of().formatHex(leaf))
                    .append("\tnow\n");
            leaves.append(first + i).append('\t').append(id).append('\n');
        }
        var nodes = new StringBuilder();
        fresh.forEach((node, hash) -> nodes.append(node.level())
                .append('\t')
                .append(node.index())
                .append("\t\\\\x")
                .append(hash.hex())
                .append('\n'));
        CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
        in(copying, "transparency.entry (id, kind, leaf, at)", entries);
        in(copying, "transparency.leaf (index, entry)", leaves);
        in(copying, "transparency.node (level, index, hash)", nodes);
        String name = log.key().name();
        Checkpoint checkpoint =
                new Checkpoint(name, first + count, MerkleTree.root(first + count, node -> node(fresh, node)));
        try (var insert = connection.prepareStatement(
                "insert into transparency.checkpoint (size, root, note, at) values (?, ?, ?, now())")) {
            insert.setLong(1, checkpoint.size());
            insert.setBytes(2, checkpoint.root().bytes());
            insert.setString(3, notes.sign(name, checkpoint.text()).toString());
            insert.execute();
        }
    }

    private static void in(CopyManager copying, String table, StringBuilder rows) throws SQLException, IOException {
        copying.copyIn("copy " + table + " from stdin", new StringReader(rows.toString()));
    }

    private Sha256 node(Map<TreeNode, Sha256> fresh, TreeNode node) {
        Sha256 known = fresh.get(node);
        return known != null
                ? known
                : Sha256.ofDigest(database.sql("select hash from transparency.node where level = ? and index = ?")
                        .params(node.level(), node.index())
                        .query(byte[].class)
                        .single());
    }

    /** As long as the leaf of a seal's event. */
    private byte[] leaf() {
        return """
                {"at":"2026-11-28T18:00:00Z","credential":"sha-256:%064x","dossier":"sha-256:%064x","edition":"en-303-645-v3.1.3",\
                "event":"issued","kind":"seal","prev":null,"seal":"K7M2-Q9XR-1D","seq":1,"v":1,"version":1}""".formatted(random.nextLong(Long.MAX_VALUE), random.nextLong(Long.MAX_VALUE))
                .getBytes(StandardCharsets.UTF_8);
    }
}
