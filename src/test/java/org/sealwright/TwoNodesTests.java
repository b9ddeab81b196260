package org.sealwright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.sealwright.integrity.Check;
import org.sealwright.integrity.Difference;
import org.sealwright.integrity.Differences;
import org.sealwright.seals.RandomLives;
import org.sealwright.seals.SealWorld;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;
import org.sealwright.testing.OwnDataDirectory;
import org.sealwright.testing.PortalProcess;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.SecondNode;
import org.sealwright.testing.TestPeople;
import org.sealwright.testing.Tries;
import org.sealwright.transparency.TransparencyLog;
import org.sealwright.verification.Checkpoint;
import org.sealwright.verification.MerkleTree;
import org.sealwright.verification.SealNumber;
import org.sealwright.verification.SignedNote;
import org.sealwright.verification.TreeNode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Statements 9 and 12 on two nodes: this test's portal acts, a second one in a process of its own, on the same database,
 * is watched from outside. It is set up as docs/operations.md says.
 */
@PortalTest
@Import({SealWorld.class, RandomLives.class, SecondNode.class})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesTests {

    private static final Actor JOB = Actor.system("test");
    private static final long SEED = System.nanoTime();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static PortalProcess other;
    private static Path otherData;

    @Autowired
    SealWorld world;

    @Autowired
    TestPeople people;

    @Autowired
    RandomLives lives;

    @Autowired
    TransparencyLog log;

    @Autowired
    List<Check> checks;

    @Autowired
    Tries tries;

    @Autowired
    JdbcClient database;

    @BeforeAll
    static void startTheOtherNode(@Autowired SecondNode node) throws Exception {
        otherData = OwnDataDirectory.fresh();
        other = node.start(
                otherData,
                PortalProcess.Purpose.TRYING,
                "--spring.main.sources=org.sealwright.testing.CrowdedNode",
                "--sealwright.test.crowd=yes");
    }

    @AfterAll
    static void stopIt() throws InterruptedException {
        other.stop();
    }

    @Test
    void showsAChangeOnEveryNodeWithinASecond() throws Exception {
        SealNumber number = world.valid("Pico Cam 7", "PC7", "04006381333931");
        awaitAnswer(number, "This seal is valid", Duration.ofSeconds(5));
        world.suspend(number, "Updates are not delivered.");
        awaitAnswer(number, "This seal is suspended", Duration.ofSeconds(1));
    }

    /** Nothing tells a node whose connection is gone; it must know that it does not know. */
    @Test
    void showsAChangeThatANodeCouldNotHearOfAsWell() throws Exception {
        SealNumber number = world.valid("Pico Cam 8", "PC8", "04006381333931");
        awaitAnswer(number, "This seal is valid", Duration.ofSeconds(5));
        database.sql("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where application_name = 'sealwright-changes' and datname = current_database()
                        """).query(Boolean.class).list();
        world.withdraw(number, "Not mended in time.");
        awaitAnswer(number, "This seal was withdrawn", Duration.ofSeconds(1));
    }

    @Test
    void runsAJobOnOneNodeAlone() {
        people.ofBody(Role.AUDITOR); // an act, so that the trail has a head
        for (int round = 0; round < 3; round++) {
            long before = headsInTheLog();
            String picked = makeDue("site.trail-head");
            await().atMost(Duration.ofSeconds(30)).until(() -> hasRunSince("site.trail-head", picked));
            assertThat(headsInTheLog() - before).as("heads logged by one run").isOne();
        }
    }

    /**
     * Six people on two nodes act upon the same seals at once, connections are cut in the middle of what they do, and one node
     * is killed. Whatever came of it, all that is stored says the same, and every tree that was signed extends the one before.
     */
    @Test
    @Order(Integer.MAX_VALUE)
    void keepsEveryActWholeWhateverIsKilled() throws Exception {
        Map<String, List<Difference>> before = differences();
        UUID maker = people.maker("Crowded Devices Ltd");
        List<SealNumber> seals = lives.born(maker, 6);
        String lines = Stream.concat(Stream.of(maker.toString()), seals.stream().map(SealNumber::value))
                .collect(Collectors.joining("\n"));
        Path arriving = Files.writeString(otherData.resolve("crowd.part"), lines);
        Files.move(arriving, otherData.resolve("crowd"), StandardCopyOption.ATOMIC_MOVE);
        await().atMost(Duration.ofSeconds(60)).until(() -> eventsOf(maker) > 2L * seals.size());
        List<Actor> crowd = lives.crowd(3);
        Set<String> signed = ConcurrentHashMap.newKeySet();
        AtomicBoolean over = new AtomicBoolean();
        Thread disturbance = Thread.ofPlatform().start(() -> disturb(signed, over));
        int done = lives.live(maker, seals, crowd, SEED, Duration.ofSeconds(8));
        over.set(true);
        disturbance.join();
        assertThat(done).as("acts on this node").isPositive();
        assertThat(other.handle().isAlive()).isFalse();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> count("select count(*) from platform.pending") == 0
                        && newest().size() == count("select count(*) from transparency.leaf"));
        assertEveryEventIsLoggedAndRecordedOnce(maker);
        assertThat(differences()).as("seed %d", SEED).isEqualTo(before);
        signed.forEach(this::assertIsExtended);
    }

    /** Cuts connections at random while others act, and kills the other node half way; keeps every checkpoint it sees. */
    private void disturb(Set<String> signed, AtomicBoolean over) {
        Instant half = Instant.now().plusSeconds(4);
        while (!over.get()) {
            try {
                log.checkpoint().map(SignedNote::toString).ifPresent(signed::add);
                database.sql("""
                                select pg_terminate_backend(pid) from pg_stat_activity
                                where datname = current_database() and usename = current_user and pid <> pg_backend_pid()
                                  and xact_start is not null order by random() limit 1
                                """).query(Boolean.class).list();
            } catch (RuntimeException e) {
                // its own connection may be the one that was cut
            }
            if (Instant.now().isAfter(half) && other.handle().isAlive()) {
                try {
                    other.kill();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(150).toNanos());
        }
    }

    private void assertEveryEventIsLoggedAndRecordedOnce(UUID maker) {
        String ofMaker = " where maker_id = '" + maker + "'";
        long events = eventsOf(maker);
        assertThat(count("select sum(events) from seals.seal" + ofMaker)).isEqualTo(events);
        assertThat(count("""
                        select count(*) from transparency.entry e join transparency.leaf l on l.entry = e.id
                        where e.kind = 'seal' and convert_from(e.leaf, 'UTF8')::jsonb ->> 'seal' in
                          (select number from seals.seal""" + ofMaker + ")")).isEqualTo(events);
        assertThat(count("""
                        select count(*) from audit.entry where act like 'seals.seal.%' and subject in
                          (select number from seals.seal""" + ofMaker + ")")).isEqualTo(events);
        assertThat(count("select count(*) from seals.version" + ofMaker))
                .isEqualTo(count("select sum(version) from seals.seal" + ofMaker));
        assertThat(count("""
                        select count(*) from seals.seal s join registry.seal r using (number)
                        where s.status = r.status and s.maker_id = '""" + maker + "'")).isEqualTo(count("select count(*) from seals.seal" + ofMaker));
    }

    /** What every check of the nightly self-check finds; other tests leave damage behind. */
    private Map<String, List<Difference>> differences() {
        Map<String, List<Difference>> found = new TreeMap<>();
        for (Check check : checks) {
            Differences differences = Differences.unlimited();
            check.run(JOB, differences);
            found.put(check.name(), differences.kept());
        }
        return found;
    }

    private void assertIsExtended(String note) {
        Checkpoint seen = Checkpoint.parse(SignedNote.parse(note).text());
        Checkpoint now =
                log.checkpoint().map(SignedNote::text).map(Checkpoint::parse).orElseThrow();
        assertThat(MerkleTree.consistency(seen.size(), now.size(), this::node).verifies(seen.root(), now.root()))
                .as("the log of %d leaves extends that of %d", now.size(), seen.size())
                .isTrue();
    }

    private Checkpoint newest() {
        return log.checkpoint().map(SignedNote::text).map(Checkpoint::parse).orElseThrow();
    }

    private Sha256 node(TreeNode node) {
        return Sha256.ofDigest(database.sql("select hash from transparency.node where level = ? and index = ?")
                .params(node.level(), node.index())
                .query(byte[].class)
                .single());
    }

    private long eventsOf(UUID maker) {
        return count("select count(*) from seals.event where maker_id = '" + maker + "'");
    }

    private long count(String sql) {
        long[] found = new long[1];
        tries.run(JOB, () -> found[0] = database.sql(sql).query(Long.class).single());
        return found[0];
    }

    private static void awaitAnswer(SealNumber number, String sentence, Duration patience) {
        await().atMost(patience)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> Jsoup.parse(page(number))
                        .select(".verdict strong")
                        .text()
                        .equals(sentence));
    }

    private static String page(SealNumber number) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(other.address("/seals/" + number)))
                .header("Accept", "text/html")
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private long headsInTheLog() {
        return database.sql("select count(*) from transparency.entry where kind = 'audit'")
                .query(Long.class)
                .single();
    }

    /** Gives the time of the last run before. */
    private String makeDue(String task) {
        return database.sql("""
                        update platform.scheduled_tasks set execution_time = now() where task_name = ?
                        returning coalesce(last_success::text, 'never')
                        """).param(task).query(String.class).single();
    }

    private boolean hasRunSince(String task, String before) {
        return database.sql("""
                        select not picked and coalesce(last_success::text, 'never') <> ?
                        from platform.scheduled_tasks where task_name = ?
                        """).params(before, task).query(Boolean.class).single();
    }
}
