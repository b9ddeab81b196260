package org.sealwright.registry;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.sealwright.bench.Measuring;
import org.sealwright.bench.PortalBench;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * Search and suggestions over HTTP, in a registry of a million generated seals, {@code -Dsealwright.bench.seals=…} of another
 * size. Every question is another one, so that no answer is the last one over again.
 */
@PortalBench
@TestPropertySource(properties = "sealwright.rate-limits.search=0")
@Import(SealGenerator.class)
class SearchBench {

    private static final int BEFORE = 1_000;
    private static final int WARM_UP = 40;
    private static final int RUNS = 200;
    private static final int MIXED = 1_000;

    @Autowired
    SealGenerator generator;

    @Autowired
    @Qualifier("reader")
    JdbcClient reader;

    @Value("${server.port}")
    int port;

    private final long seals = Long.getLong("sealwright.bench.seals", 1_000_000);
    private final HttpClient http = HttpClient.newHttpClient();
    private final SplittableRandom random = new SplittableRandom(20261129);

    @Test
    void searching() throws Exception {
        try (var measuring = Measuring.named("search")) {
            long start = System.nanoTime();
            generator.growTo(seals);
            measuring.note("%,d seals made in %.0f s".formatted(seals, (System.nanoTime() - start) / 1e9));
            measuring.note("on disk: " + reader.sql("""
                            select pg_size_pretty(pg_total_relation_size('registry.seal')) || ' seals, '
                              || pg_size_pretty(pg_total_relation_size('registry.findable')) || ' for search'
                            """).query(String.class).single());
            Map<String, Supplier<String>> questions = questions();
            List<Supplier<String>> all = List.copyOf(questions.values());
            for (int i = 0; i < BEFORE; i++) { // as a portal that has answered for a while
                open("/seals?" + all.get(i % all.size()).get());
                suggest(i);
                open("/");
            }
            for (var question : questions.entrySet()) {
                measuring.median(
                        "search: " + question.getKey(),
                        WARM_UP,
                        RUNS,
                        i -> open("/seals?" + question.getValue().get()));
            }
            mixed(
                    measuring,
                    "search: all of these in turn",
                    i -> open("/seals?" + all.get(i % all.size()).get()));
            mixed(measuring, "suggestions: a key further each", this::suggest);
            measuring.median("the front page", WARM_UP, RUNS, i -> open("/"));
        }
    }

    private Map<String, Supplier<String>> questions() {
        Map<String, Supplier<String>> questions = new LinkedHashMap<>();
        questions.put("an exact model", () -> "q=" + drawn().models().getFirst());
        questions.put("a barcode", () -> "q=" + drawn().gtins().getFirst());
        questions.put("a product’s whole name", () -> "q=" + encoded(drawn().name()));
        questions.put("a brand", () -> "q=" + encoded(drawn().brand()));
        questions.put("a common word", () -> "q=" + any("camera", "lamp", "sensor", "devices", "router", "plug"));
        questions.put(
                "two words",
                () -> "q=" + encoded(drawn().brand() + " " + drawn().name().split(" ")[1]));
        questions.put(
                "a typing error", () -> "q=" + encoded(mistyped(drawn().name().split(" ")[0]) + " camera"));
        questions.put("a kind and a level", () -> "category=" + drawn().category() + "&level=III");
        questions.put("a word among withdrawn ones", () -> "status=withdrawn&q=" + encoded(drawn().brand()));
        questions.put("updates for long", () -> "updatesUntil=2033&q=" + any("hearth", "camera", "lock", "nova"));
        questions.put("nothing", () -> "q=qwzx" + random.nextInt(1_000));
        questions.put("a page from the middle", () -> "q=" + any("camera", "sensor", "plug") + "&after=" + place());
        return questions;
    }

    private String place() {
        String number = SealGenerator.number(random.nextLong(seals)).value();
        return new ListPlace(ListPlace.Order.NUMBER, false, false, 0, number).toString();
    }

    private void suggest(int run) throws Exception {
        String name = drawn().name();
        open("/seals/suggestions?q=" + encoded(name.substring(0, Math.min(name.length(), 2 + run % 12))));
    }

    private ShelfOfNames.Thing drawn() {
        return SealGenerator.thing(random.nextLong(seals));
    }

    private String any(String... words) {
        return words[random.nextInt(words.length)];
    }

    private static String mistyped(String word) {
        return word.length() < 4 ? word : word.charAt(0) + word.substring(2, 3) + word.charAt(1) + word.substring(3);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Median, 95 and 99 of a hundred. */
    private static void mixed(Measuring measuring, String what, Measuring.Act act) throws Exception {
        double[] took = new double[MIXED];
        int[] run = {0};
        measuring.median(what, WARM_UP, MIXED, i -> {
            long start = System.nanoTime();
            act.run(i);
            if (i >= WARM_UP) {
                took[run[0]++] = (System.nanoTime() - start) / 1e6;
            }
        });
        Arrays.sort(took);
        measuring.note(what + ": 99 %% within %.1f ms".formatted(took[MIXED * 99 / 100]));
    }

    private void open(String address) throws Exception {
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                        .header("Accept", address.contains("suggestions") ? "application/json" : "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(address + " answered " + answer.statusCode());
        }
    }
}
