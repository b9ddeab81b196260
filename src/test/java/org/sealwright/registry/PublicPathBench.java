package org.sealwright.registry;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.sealwright.bench.Load;
import org.sealwright.bench.Measuring;
import org.sealwright.bench.PortalBench;
import org.sealwright.bench.StaticServer;
import org.sealwright.seals.SealWorld;
import org.sealwright.seals.SignedSeals;
import org.sealwright.testing.OwnDataDirectory;
import org.sealwright.testing.PortalProcess;
import org.sealwright.testing.SecondNode;
import org.sealwright.testing.Signatures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * A seal's page and its JSON under load, of a portal that runs as in the field, in a process of its own, beside nginx with the
 * same bytes as a file: {@code wrk} on the machine that serves both, three rounds by turns. Needs Debian's wrk and nginx.
 */
@PortalBench
@Import({Signatures.class, SignedSeals.class, SealWorld.class, SecondNode.class})
class PublicPathBench {

    private static final String GZIP = "Accept-Encoding: gzip";
    private static final int CONNECTIONS = 32;
    private static final int SECONDS = Integer.getInteger("sealwright.bench.seconds", 8);
    private static final int ROUNDS = 3;

    @Autowired
    SealWorld world;

    @Autowired
    SecondNode nodes;

    @Test
    void hotAnswers() throws Exception {
        String number = world.validInFull().value();
        Path folder = Files.createTempDirectory("same-bytes");
        try (var measuring = Measuring.named("public-path");
                HttpClient client = HttpClient.newHttpClient();
                PortalProcess portal = nodes.start(OwnDataDirectory.fresh(), PortalProcess.Purpose.MEASURING);
                StaticServer server = StaticServer.of(folder)) {
            for (String path : new String[] {"/seals/" + number, "/api/v1/seals/" + number}) {
                HttpResponse<byte[]> answer = client.send(
                        HttpRequest.newBuilder(URI.create(portal.address(path)))
                                .header("Accept-Encoding", "gzip")
                                .header("Accept", "*/*")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
                String file = path.substring(1).replace('/', '-');
                Files.write(folder.resolve(file), answer.body());
                String what = path.startsWith("/api") ? "JSON" : "page";
                measuring.note("%s: %,d bytes compressed".formatted(what, answer.body().length));
                compare(
                        measuring,
                        what,
                        portal.address(path),
                        server.address(file),
                        answer.headers().firstValue("ETag").orElseThrow());
            }
        }
    }

    private void compare(Measuring measuring, String what, String ours, String theirs, String etag) throws Exception {
        Load load = Load.with(CONNECTIONS, SECONDS, GZIP);
        load.on(ours); // the compiler gets to work
        double[] portal = new double[ROUNDS];
        double[] file = new double[ROUNDS];
        double[] known = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            portal[i] = load.on(ours).rate();
            file[i] = load.on(theirs).rate();
            known[i] = Load.with(CONNECTIONS, SECONDS, GZIP, "If-None-Match: " + etag)
                    .on(ours)
                    .rate();
        }
        measuring.note("%s, 200: %,.0f a second; nginx with the same bytes %,.0f; %.2f of it"
                .formatted(what, middle(portal), middle(file), middle(portal) / middle(file)));
        measuring.note("%s, 304: %,.0f a second".formatted(what, middle(known)));
        int connections = Math.max(1, (int) Math.round(middle(portal) / 2 * 2 / 1000));
        Load.Result half = Load.with(connections, SECONDS, GZIP).pausing(2).on(ours);
        measuring.note("%s at %,.0f a second: 99 of 100 within %.1f ms".formatted(what, half.rate(), half.slow()));
    }

    private static double middle(double[] measured) {
        double[] sorted = measured.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
