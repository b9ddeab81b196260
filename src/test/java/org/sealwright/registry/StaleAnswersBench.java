package org.sealwright.registry;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.sealwright.bench.Load;
import org.sealwright.bench.Measuring;
import org.sealwright.bench.PortalBench;
import org.sealwright.platform.PublicAddress;
import org.sealwright.seals.SealWorld;
import org.sealwright.seals.SignedSeals;
import org.sealwright.testing.OwnDataDirectory;
import org.sealwright.testing.PortalProcess;
import org.sealwright.testing.SecondNode;
import org.sealwright.testing.Signatures;
import org.sealwright.verification.SealNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * Two portals on one database, both under as much load as {@code wrk} brings, while seals are suspended one after the other: how
 * long after the act came back a portal gave its last answer that still said valid.
 */
@PortalBench
@Import({Signatures.class, SignedSeals.class, SealWorld.class, SecondNode.class})
class StaleAnswersBench {

    private static final int SEALS = 30;
    private static final int CONNECTIONS = 16;
    private static final int SECONDS = 120;
    private static final String VALID = "\"answer\":\"valid\"";

    @Autowired
    PublicAddress address;

    @Autowired
    SealWorld world;

    @Autowired
    SecondNode second;

    @Test
    void afterASuspension() throws Exception {
        List<SealNumber> seals = new ArrayList<>();
        for (int i = 0; i < SEALS; i++) {
            seals.add(world.valid("Stale Cam " + i, "SC" + i, "04006381333931"));
        }
        String loaded = world.validInFull().value();
        try (PortalProcess other = second.start(OwnDataDirectory.fresh(), PortalProcess.Purpose.MEASURING);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                HttpClient client = HttpClient.newHttpClient();
                var measuring = Measuring.named("stale-answers")) {
            List<String> nodes = List.of(address.url(), other.address(""));
            List<Future<Load.Result>> load = new ArrayList<>();
            for (String node : nodes) {
                load.add(threads.submit(() ->
                        Load.with(CONNECTIONS, SECONDS, "Accept-Encoding: gzip").on(node + "/seals/" + loaded)));
            }
            Thread.sleep(10_000);
            double[] last = new double[SEALS];
            int changed = 0;
            for (SealNumber seal : seals) {
                last[changed++] = lastStale(client, threads, nodes, seal);
            }
            Arrays.sort(last);
            measuring.note(
                    "%d suspensions under load: the last answer \"valid\" at most %.1f ms after the act, half of them within %.1f ms"
                            .formatted(SEALS, last[SEALS - 1], last[SEALS / 2]));
            for (Future<Load.Result> one : load) {
                Load.Result result = one.get();
                measuring.note("meanwhile on one node: %,.0f answers a second, 99 of 100 within %.1f ms"
                        .formatted(result.rate(), result.slow()));
            }
        }
    }

    /** Asks both nodes without a pause, from before the suspension until both have said the new state for a second. */
    private double lastStale(HttpClient client, ExecutorService threads, List<String> nodes, SealNumber seal)
            throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        AtomicLong last = new AtomicLong(Long.MIN_VALUE);
        List<Future<?>> askers = new ArrayList<>();
        for (String node : nodes) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(node + "/api/v1/seals/" + seal))
                    .build();
            askers.add(threads.submit(() -> {
                while (!over.get()) {
                    String said = client.send(request, HttpResponse.BodyHandlers.ofString())
                            .body();
                    if (said.replace(" ", "").contains(VALID)) {
                        last.accumulateAndGet(System.nanoTime(), Math::max);
                    }
                }
                return null;
            }));
        }
        Thread.sleep(200);
        if (last.get() == Long.MIN_VALUE) {
            throw new IllegalStateException("Nobody said that " + seal + " was valid before");
        }
        world.suspend(seal, "Updates are not delivered.");
        long done = System.nanoTime();
        Thread.sleep(1_500);
        over.set(true);
        for (Future<?> asker : askers) {
            asker.get();
        }
        return Math.max(0, (last.get() - done) / 1e6);
    }
}
