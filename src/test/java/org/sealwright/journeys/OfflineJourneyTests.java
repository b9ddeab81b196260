package org.sealwright.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sealwright.keys.PackagingSigning;
import org.sealwright.platform.PublicAddress;
import org.sealwright.seals.PackagingCodes;
import org.sealwright.seals.PrintedCode;
import org.sealwright.seals.SealReading;
import org.sealwright.seals.SealWorld;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.testing.TestPeople;
import org.sealwright.verification.PackagingClaims;
import org.sealwright.verification.PackagingCode;
import org.sealwright.verification.SealNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A buyer in a cellar without a network, before a box with a long code. */
@JourneyTest
@Import(SealWorld.class)
class OfflineJourneyTests {

    private static final String ONCE = "Issued once. Whether the seal still holds is not known here: look it up";

    @Autowired
    PublicAddress address;

    @Autowired
    Clock clock;

    @Autowired
    SealWorld world;

    @Autowired
    SealReading seals;

    @Autowired
    PackagingCodes codes;

    @Autowired
    PackagingSigning signing;

    @Autowired
    TestPeople people;

    @Test
    void checksLongCodesWithoutANetwork() {
        SealNumber seal = world.valid("Cellar Sensor", "CS-1", "09506000134352");
        var maker = seals.find(Actor.system("test"), seal).orElseThrow().maker();
        PrintedCode code =
                codes.make(people.ofMaker(maker, Role.EDITOR), seal, "CS-1").code();
        try (Journey buyer = Journey.of("offline", address.url())) {
            buyer.open("/verify").press("Keep this page and its keys").sees("This page is kept on this device");
            assertThat(buyer.page().locator("[data-part=pins] li")).hasCount(1);
            buyer.look();
            network(buyer, false);
            buyer.go("/verify");
            shows(buyer, code, ONCE);
            buyer.look().sees("The code says only what was printed");
            assertThat(buyer.page().locator("#printed-model")).hasText("CS-1");
            assertThat(buyer.page().locator("#printed-maker")).hasText("Northlight Devices Oy");
            assertThat(buyer.page().locator("#steps .unchecked"))
                    .hasText("The seal’s state could not be looked up (the portal did not answer)");
            films(buyer, code);
            shows(buyer, withOneByteFlipped(code), "This code is not genuine");
            assertThat(buyer.page().locator("#printed")).isHidden();
            buyer.look();
            shows(buyer, pastItsPrintedDay(seal), "Look it up: the validity printed with this code is over");
            buyer.look();
            pastes(
                    buyer,
                    "https://elsewhere.example"
                            + code.text().substring(address.url().length()),
                    "This code is not genuine");
            pastes(buyer, code.text().substring(code.text().indexOf('#') + 1), ONCE);
            pastes(buyer, seal.value(), "This could not be checked");
            neverLooksValid(buyer);

            network(buyer, true);
            buyer.go("/verify");
            shows(buyer, code, "This seal is valid");
            assertThat(buyer.page().locator("#printed-model")).hasText("CS-1");
            buyer.go("/s/" + seal + code.text().substring(code.text().indexOf('#')))
                    .follow("Check the code itself");
            assertThat(buyer.page().locator("#answer")).hasText("This seal is valid");
            buyer.look();
            world.suspend(seal, "Updates stopped.");
            shows(buyer, code, "This seal is suspended");
        }
    }

    @Test
    void letsTheReaderDecideAboutOtherKeys() {
        try (Journey buyer = Journey.of("pins", address.url())) {
            buyer.go("/verify").press("Keep this page and its keys").sees("This page is kept on this device");
            String pinned = buyer.page().locator("[data-part=pins] li").innerText();
            buyer.page()
                    .context()
                    .route(
                            "**/keys/packaging.json",
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setContentType("application/json")
                                    .setBody("""
                            {"keys":[{"kty":"EC","crv":"P-256","x":"YP7UuiVanTHJYet0xjVtaMBJuJI7Yfps5mliLmDyn7Y",
                              "y":"eQP-EAi4vJmkGunpVii8ZPLxsgwtfp9Rd6PClNRGIpk"}]}""")));
            buyer.go("/verify").sees("The keys that the body publishes are not those that you pinned");
            buyer.look().sees("is pinned here, but no longer published").sees("DOvx vJiA");
            assertThat(buyer.page().locator("[data-part=pins] li")).hasCount(1);
            assertThat(buyer.page().locator("[data-part=pins] li").innerText()).isEqualTo(pinned);
            buyer.press("Pin it too");
            assertThat(buyer.page().locator("[data-part=pins] li")).hasCount(2);
            assertThat(buyer.page().locator("[data-part=differences] li")).hasCount(1);
            buyer.press("Forget page and keys");
            assertThat(buyer.page().locator("[data-part=ask]")).isVisible();
            assertThat((Boolean) buyer.page()
                            .evaluate("async () => (await caches.keys()).length === 0 && localStorage.length === 0"))
                    .isTrue();
        }
    }

    /** One in five of these hides when it is read upright in one size only. */
    @Test
    void readsEveryCodeInAPicture() {
        var random = new Random(5);
        try (Journey buyer = Journey.of("dense", address.url())) {
            buyer.go("/verify");
            for (int picture = 0; picture < 15; picture++) {
                byte[] signature = new byte[160];
                random.nextBytes(signature);
                String text = "https://seal.example.org/s/7K2Q-M8XH-T4#"
                        + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
                assertThat(read(buyer, PrintedCode.longOne(text, ""))).isEqualTo(text);
            }
        }
    }

    private static Object read(Journey buyer, PrintedCode code) {
        return buyer.page().evaluate("""
                async png => {
                  const sheet = document.getElementById('scanner');
                  const { CodeReader } = await import(sheet.dataset.codes);
                  const image = new Image();
                  image.src = `data:image/png;base64,${png}`;
                  await image.decode();
                  return new CodeReader(sheet.dataset.zxing).inPicture(image);
                }""", Base64.getEncoder().encodeToString(code.png()));
    }

    private static void network(Journey buyer, boolean there) {
        buyer.page().context().setOffline(!there);
    }

    private static void shows(Journey buyer, PrintedCode code, String answer) {
        buyer.page().locator("#q").fill("");
        buyer.page().locator("#file").setInputFiles(new FilePayload("box.png", "image/png", code.png()));
        buyer.press("Check");
        assertThat(buyer.page().locator("#answer")).hasText(answer);
        buyer.page().locator("#file").setInputFiles(new FilePayload[0]);
    }

    private static void pastes(Journey buyer, String text, String answer) {
        buyer.page().locator("#q").fill(text);
        buyer.press("Check");
        assertThat(buyer.page().locator("#answer")).hasText(answer);
    }

    /** Before a camera. */
    private static void films(Journey buyer, PrintedCode code) {
        FakeCamera.holds(buyer, FakeCamera.picture(code.png()));
        buyer.page().locator("#q").fill("");
        buyer.page().locator("#outcome").evaluate("outcome => { outcome.hidden = true; }");
        buyer.press("Scan a code");
        assertThat(buyer.page().locator("#outcome"))
                .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                        .setTimeout(30_000));
        assertThat(buyer.page().locator("#answer")).hasText(ONCE);
    }

    private static void neverLooksValid(Journey buyer) {
        assertThat(buyer.page().locator("#verdict.valid")).hasCount(0);
    }

    private static PrintedCode withOneByteFlipped(PrintedCode code) {
        int at = code.text().length() - 40;
        char other = code.text().charAt(at) == 'A' ? 'B' : 'A';
        return PrintedCode.longOne(
                code.text().substring(0, at) + other + code.text().substring(at + 1), "");
    }

    private PrintedCode pastItsPrintedDay(SealNumber seal) {
        LocalDate today = LocalDate.now(clock);
        var claims = new PackagingClaims(
                seal, "CS-1", "Northlight Devices Oy", today.minusDays(3), today.minusDays(2), clock.instant());
        String kid = signing.kid();
        PackagingCode signed = PackagingCode.of(kid, claims, signing.sign(kid, PackagingCode.toBeSigned(kid, claims)));
        return PrintedCode.longOne(address.url("/s/" + seal) + "#" + signed.text(), "");
    }
}
