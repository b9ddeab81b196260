package org.sealwright.registry;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sealwright.bench.Load;
import org.sealwright.bench.Measuring;
import org.sealwright.bench.PortalBench;
import org.sealwright.bench.Programs;
import org.sealwright.testing.OwnDataDirectory;
import org.sealwright.testing.PortalProcess;
import org.sealwright.testing.SecondNode;
import org.sealwright.testing.Signatures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Seals that this node does not hold, drawn by chance, as page and as JSON, beside the point selects of {@code pgbench -S} on the same
 * database, of a portal in a process of its own: one after the other on the machine that serves both. First as nobody ever
 * asked for them, then as some node made them
 * before (decision 42); memory has room for next to none. Needs Debian's wrk and postgresql.
 */
@PortalBench
@Import({SealGenerator.class, SecondNode.class, Signatures.class})
class ColdPagesBench {

    private static final int CONNECTIONS = 32;
    private static final int SECONDS = Integer.getInteger("sealwright.bench.seconds", 15);
    private static final int ROUNDS = 3;
    /** Of how many seals pages are made before any is read from where they are stored. */
    private static final int MADE = Integer.getInteger("sealwright.bench.made", 20_000);

    private static final String[] FORGETFUL = {
        "--sealwright.registry.prepared-bytes=1000000", "--sealwright.registry.stored-bytes=50000000000"
    };

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    @Autowired
    SealGenerator generator;

    @Autowired
    SecondNode nodes;

    @Autowired
    JdbcConnectionDetails server;

    @Autowired
    FlywayConnectionDetails owner;

    @Autowired
    JdbcClient database;

    private final long seals = Long.getLong("sealwright.bench.seals", 1_000_000);

    @Test
    void coldAnswers() throws Exception {
        long start = System.nanoTime();
        generator.growTo(seals);
        double making = (System.nanoTime() - start) / 1e9;
        try (var measuring = Measuring.named("cold-pages");
                PortalProcess portal =
                        nodes.start(OwnDataDirectory.fresh(), PortalProcess.Purpose.MEASURING, FORGETFUL)) {
            measuring.note("%,d seals made in %.0f s".formatted(seals, making));
            pgbench("-i", "-s", "10", "-q");
            for (String kind : List.of("/seals/", "/api/v1/seals/")) {
                List<String> paths = paths(kind);
                start = System.nanoTime();
                askOnce(portal, paths);
                double seconds = (System.nanoTime() - start) / 1e9;
                measuring.note("%s made for the first time: %,.0f a second".formatted(kind, paths.size() / seconds));
                measuring.note("of them stored: %,d".formatted(awaitStored(kind)));
                Path file = Files.write(Files.createTempFile("cold", ".txt"), shuffled(paths));
                double[][] rates = new double[2][ROUNDS];
                cold(portal, file); // the compiler gets to work
                for (int i = 0; i < ROUNDS; i++) {
                    rates[0][i] = selects();
                    rates[1][i] = cold(portal, file);
                }
                double selects = middle(rates[0]);
                double made = middle(rates[1]);
                measuring.note(
                        "%s: %,.0f a second; %.3f of %,.0f selects".formatted(kind, made, made / selects, selects));
            }
        }
    }

    private List<String> paths(String before) {
        SplittableRandom random = new SplittableRandom(20261129);
        return Stream.generate(() -> before + SealGenerator.number(random.nextLong(seals)))
                .distinct()
                .limit(Math.min(MADE, seals / 2))
                .toList();
    }

    private static List<String> shuffled(List<String> paths) {
        List<String> shuffled = new ArrayList<>(paths);
        Collections.shuffle(shuffled, new Random(7));
        return shuffled;
    }

    private static void askOnce(PortalProcess portal, List<String> paths) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient();
                ExecutorService asking = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> questions = paths.stream()
                    .map(path -> (Callable<Integer>) () -> client.send(
                                    HttpRequest.newBuilder(URI.create(portal.address(path)))
                                            .header("Accept-Encoding", "gzip")
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .toList();
            for (Future<Integer> answer : asking.invokeAll(questions)) {
                if (answer.get() != 200) {
                    throw new IllegalStateException("Answered with " + answer.get());
                }
            }
        }
    }

    /** They are stored behind the readers' backs. */
    private long awaitStored(String kind) throws InterruptedException {
        String variant = "/seals/".equals(kind) ? "page en" : "json";
        long before = -1;
        long now = stored(variant);
        while (now != before) {
            Thread.sleep(2_000);
            before = now;
            now = stored(variant);
        }
        return now;
    }

    private long stored(String variant) {
        return database.sql("select count(*) from registry.stored_answer where variant = ?")
                .param(variant)
                .query(Long.class)
                .single();
    }

    private static double cold(PortalProcess portal, Path paths) throws Exception {
        return Load.with(CONNECTIONS, SECONDS, "Accept-Encoding: gzip")
                .over(paths)
                .on(portal.address("/"))
                .rate();
    }

    private double selects() throws Exception {
        String said = pgbench("-S", "-M", "prepared", "-c", "" + CONNECTIONS, "-j", "1", "-T", "" + SECONDS);
        Matcher rate = RATE.matcher(said);
        if (!rate.find()) {
            throw new IllegalStateException(said);
        }
        return Double.parseDouble(rate.group(1));
    }

    private String pgbench(String... options) throws Exception {
        URI place = URI.create(server.getJdbcUrl().substring("jdbc:".length()));
        String database = "postgresql://%s:%s@%s:%d%s"
                .formatted(
                        owner.getUsername(),
                        URLEncoder.encode(String.valueOf(owner.getPassword()), StandardCharsets.UTF_8),
                        place.getHost(),
                        place.getPort(),
                        place.getPath());
        List<String> command = Stream.of(
                        Stream.of("/usr/lib/postgresql/15/bin/pgbench"), Arrays.stream(options), Stream.of(database))
                .flatMap(part -> part)
                .toList();
        return Programs.run(command);
    }

    private static double middle(double[] measured) {
        double[] sorted = measured.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
