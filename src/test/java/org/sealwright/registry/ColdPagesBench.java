package org.sealwright.registry;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sealwright.bench.Load;
import org.sealwright.bench.Measuring;
import org.sealwright.bench.PortalBench;
import org.sealwright.bench.Programs;
import org.sealwright.platform.PublicAddress;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Import;

/**
 * Seals that nobody asked for before, drawn by chance from a million, as page and as JSON, beside the point selects of
 * {@code pgbench -S} on the same database: one after the other on the machine that serves both. Needs Debian's wrk and
 * postgresql.
 */
@PortalBench
@Import(SealGenerator.class)
class ColdPagesBench {

    private static final int CONNECTIONS = 32;
    private static final int SECONDS = Integer.getInteger("sealwright.bench.seconds", 15);
    private static final int ROUNDS = 3;
    private static final int ASKED_FOR = 300_000;
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    @Autowired
    SealGenerator generator;

    @Autowired
    PublicAddress address;

    @Autowired
    JdbcConnectionDetails server;

    @Autowired
    FlywayConnectionDetails owner;

    private final long seals = Long.getLong("sealwright.bench.seals", 1_000_000);

    @Test
    void coldAnswers() throws Exception {
        try (var measuring = Measuring.named("cold-pages")) {
            long start = System.nanoTime();
            generator.growTo(seals);
            measuring.note("%,d seals made in %.0f s".formatted(seals, (System.nanoTime() - start) / 1e9));
            pgbench("-i", "-s", "10", "-q");
            Path pages = paths("/seals/");
            Path documents = paths("/api/v1/seals/");
            double[][] rates = new double[3][ROUNDS];
            cold(pages); // the compiler gets to work
            for (int i = 0; i < ROUNDS; i++) {
                rates[0][i] = selects();
                rates[1][i] = cold(pages);
                rates[2][i] = cold(documents);
            }
            double selects = middle(rates[0]);
            measuring.note("point selects of pgbench: %,.0f a second".formatted(selects));
            measuring.note("pages: %,.0f a second; %.3f of it".formatted(middle(rates[1]), middle(rates[1]) / selects));
            measuring.note("JSON: %,.0f a second; %.3f of it".formatted(middle(rates[2]), middle(rates[2]) / selects));
        }
    }

    /** The portal keeps some of what it was asked for; of so many, few come twice. */
    private Path paths(String before) throws Exception {
        SplittableRandom random = new SplittableRandom(20261129);
        Path file = Files.createTempFile("cold", ".txt");
        Files.write(file, (Iterable<String>)
                Stream.generate(() -> before + SealGenerator.number(random.nextLong(seals)))
                        .limit(Math.min(ASKED_FOR, seals))::iterator);
        return file;
    }

    private double cold(Path paths) throws Exception {
        return Load.with(CONNECTIONS, SECONDS, "Accept-Encoding: gzip")
                .over(paths)
                .on(address.url() + "/")
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
