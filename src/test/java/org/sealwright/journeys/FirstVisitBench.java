package org.sealwright.journeys;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.sealwright.bench.Measuring;
import org.sealwright.bench.PortalBench;
import org.sealwright.platform.PublicAddress;
import org.sealwright.seals.SealWorld;
import org.sealwright.seals.SignedSeals;
import org.sealwright.testing.Signatures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * Somebody's first look at a page over a slow line: what goes over the wire, all in, when the largest thing is on the screen, and how
 * much moves afterwards. The line is that which Chromium's developer tools call slow 4G; nothing is in the browser's cache.
 */
@PortalBench
@Import({Signatures.class, SignedSeals.class, SealWorld.class})
class FirstVisitBench {

    private static final int RUNS = 7;

    /** Of Chromium's front_end/core/sdk/NetworkManager.ts: 1.6 Mbit/s, 750 kbit/s up, both less a tenth; 150 ms by 3.75. */
    private static final double BYTES_DOWN = 1.6 * 1_000_000 / 8 * 0.9;

    private static final double BYTES_UP = 750 * 1_000 / 8.0 * 0.9;
    private static final double LATENCY = 150 * 3.75;

    private static final String WATCH = """
            window.seen = {largest: 0, moved: 0, what: ''};
            new PerformanceObserver(list => list.getEntries().forEach(e => {
              window.seen.largest = e.startTime; window.seen.what = e.element ? e.element.tagName + '.' + e.element.className : ''; }))
              .observe({type: 'largest-contentful-paint', buffered: true});
            new PerformanceObserver(list => list.getEntries().forEach(e => { window.seen.moved += e.value; }))
              .observe({type: 'layout-shift', buffered: true});
            """;

    @Autowired
    PublicAddress address;

    @Autowired
    SealWorld world;

    @Test
    void overASlowLine() throws Exception {
        String seal = world.validInFull().value();
        try (var measuring = Measuring.named("first-visit")) {
            for (String page : new String[] {"/seals/" + seal, "/", "/seals?q=hub", "/verify"}) {
                visit(measuring, page.replace(seal, "{number}"), address.url() + page);
            }
        }
    }

    private void visit(Measuring measuring, String what, String url) {
        double[] largest = new double[RUNS];
        double moved = 0;
        String element = "";
        long bytes = 0;
        for (int i = 0; i < RUNS; i++) {
            try (Journey reader = Journey.of("first-visit", address.url())) {
                Page page = reader.page();
                page.setViewportSize(390, 844);
                AtomicLong taken = onASlowLine(page);
                page.addInitScript(WATCH);
                page.navigate(url);
                page.waitForLoadState(LoadState.NETWORKIDLE);
                page.waitForTimeout(500);
                largest[i] = ((Number) page.evaluate("() => window.seen.largest")).doubleValue();
                moved = Math.max(moved, ((Number) page.evaluate("() => window.seen.moved")).doubleValue());
                element = String.valueOf(page.evaluate("() => window.seen.what"));
                bytes = Math.max(bytes, taken.get());
            }
        }
        Arrays.sort(largest);
        measuring.note(("%s: %,d bytes over the wire; largest contentful paint %.0f ms, at worst %.0f (%s); moved %.3f")
                .formatted(what, bytes, largest[RUNS / 2], largest[RUNS - 1], element, moved));
    }

    /** All bytes that answers take from now on, headers and all. */
    private static AtomicLong onASlowLine(Page page) {
        AtomicLong taken = new AtomicLong();
        CDPSession session = page.context().newCDPSession(page);
        session.on(
                "Network.loadingFinished",
                event -> taken.addAndGet(event.get("encodedDataLength").getAsLong()));
        session.send("Network.enable");
        JsonObject line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", LATENCY);
        line.addProperty("downloadThroughput", BYTES_DOWN);
        line.addProperty("uploadThroughput", BYTES_UP);
        session.send("Network.emulateNetworkConditions", line);
        return taken;
    }
}
