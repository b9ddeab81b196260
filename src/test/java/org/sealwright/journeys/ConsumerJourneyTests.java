package org.sealwright.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.sealwright.platform.PublicAddress;
import org.sealwright.seals.SealWorld;
import org.sealwright.verification.SealNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A buyer in a shop: is it safe to plug in? */
@JourneyTest
@Import(SealWorld.class)
class ConsumerJourneyTests {

    @Autowired
    PublicAddress address;

    @Autowired
    Clock clock;

    @Autowired
    SealWorld world;

    /** A first frame, the decoder's 290 kB and its first run take their time on a busy machine. */
    private static final Page.WaitForURLOptions PATIENTLY = new Page.WaitForURLOptions().setTimeout(60_000);

    @Test
    void findsAProductAndChecksItsSeal() throws IOException {
        SealNumber good = world.valid("Hearth Hub 2", "NL-H2", "06430012345679");
        SealNumber bad = world.valid("Pico Cam 5", "PC-5", "04006381333931");
        world.suspend(bad, "Updates are not delivered any more.");
        try (Journey buyer = Journey.of("consumer", address.url())) {
            buyer.open("/").sees("Is it safe to plug in?");
            buyer.write("Find a product", "hearth hb").press("Find").look().sees("Hearth Hub 2");
            buyer.page().locator("a.product").first().click();
            buyer.look().sees("This seal is valid");
            buyer.write("Which firmware does yours run?", "3.0")
                    .press("Check")
                    .look()
                    .sees("older than what was accepted");
            buyer.open("/seals/" + bad).sees("This seal is suspended");
            buyer.open("/s/" + good).sees("Security updates until");
            buyer.open("/seals?q=nothing+like+this").sees("No sealed product matches");
            buyer.open("/seals/K7M2-Q9XU-1D").sees("This is not one of our seals");
            buyer.go("/verify?seal=" + good);
            assertThat(buyer.page().locator("#answer")).hasText("This seal is valid");
            buyer.look();
            buyer.go("/verify?seal=" + bad);
            assertThat(buyer.page().locator("#answer")).hasText("This seal is suspended");
            buyer.look();
            assertThat(buyer.page().locator("#steps .failed")).hasCount(3);
            assertThat(buyer.page().locator("#steps .failed").first())
                    .hasText("It is on the list of suspended credentials");
            String credential = buyer.page()
                    .request()
                    .get(address.url() + "/credentials/" + good)
                    .text();
            checks(buyer, address.url() + "/s/" + good, "This seal is valid");
            checks(buyer, credential.replaceAll("(.{70})", "$1\n"), "This seal is valid");
            assertThat(buyer.page().locator("#product")).hasText("Hearth Hub 2");
            assertThat(buyer.page().locator("#steps .passed")).hasCount(8);
            buyer.write("Firmware version on your device, if you know it", "0.1");
            checks(buyer, credential, "This seal is valid, but not for your version");
            buyer.write("Firmware version on your device, if you know it", "");
            looksWithout(buyer, "**/seals/*/proof", credential, "The public log does not vouch for it");
            looksWithout(buyer, "**/api/v1/seals/*", credential, "The body’s register could not be asked");
            looksWithout(
                    buyer,
                    "**/status/revocation/*",
                    credential,
                    "The list of revoked credentials could not be checked");
            checks(buyer, changedIn(credential, 1), "This credential is not genuine");
            assertThat(buyer.page().locator("#steps .skipped")).hasCount(5);
            assertThat(buyer.page().locator("#about")).isHidden();
            checks(buyer, changedIn(credential, 2), "This credential is not genuine");
            checks(
                    buyer,
                    "eyJhbGciOiJub25lIn0." + credential.split("\\.")[1] + ".AA",
                    "This credential is not genuine");
            checks(buyer, foreign(), "This credential is not ours");
            checks(buyer, " ", "Type a number, paste a credential or choose a file first");
            String seal = address.url() + "/seals/" + good;
            picture(buyer, seal + "/qr.png", "image/png", "This seal is valid");
            picture(buyer, seal + "/qr.svg", "image/svg+xml", "This seal is valid");
            picture(buyer, seal + "/mark.png", "image/png", "No code can be read in this picture");
            scansWithNoReaderOfItsOwn(buyer, seal + "/qr.png");
            scans(buyer, "https://elsewhere.example/s/" + good).sees("This seal is valid");
            buyer.open("/seals/" + good + "/history?on=" + LocalDate.now(clock)).sees("It was valid");
            buyer.open("/mark").sees("The seal and how it may be used");
            buyer.open("/criteria/en-303-645-v3.1.3/5.1-1").sees("5.1-1");
            buyer.open("/criteria/en-303-645-v3.1.3");
            assertThat(buyer.page().context().cookies())
                    .as("cookies on public pages")
                    .isEmpty();
        }
    }

    @Test
    void findsAProductByTheCodesOnItsBox() throws Exception {
        world.valid("Meter Eye", "ME-1", "4012345678901");
        Path film = FakeCamera.film(BarcodeFormat.EAN_13, "4012345678901");
        try (Journey buyer = Journey.before(film, "box", address.url())) {
            buyer.open("/").press("Scan a code");
            buyer.page().waitForURL("**/seals?q=4012345678901", PATIENTLY);
            buyer.look().sees("Meter Eye");
            buyer.go("/");
            FakeCamera.holds(
                    buyer, FakeCamera.picture(BarcodeFormat.QR_CODE, "https://shop.example/01/04012345678901?x=1"));
            buyer.press("Scan a code");
            buyer.page().waitForURL("**/seals?q=04012345678901", PATIENTLY);
            buyer.sees("Meter Eye");
        } finally {
            Files.delete(film);
        }
    }

    @Test
    void findsAProductByTheKeyboardAlone() {
        SealNumber kettle = world.valid("Kakapo Kettle", "KK-1", "04012300000741");
        try (Journey buyer = Journey.of("keyboard", address.url())) {
            Page page = buyer.go("/").page();
            for (int keys = 0; keys < 20 && page.locator("#q:focus").count() == 0; keys++) {
                page.keyboard().press("Tab");
            }
            page.keyboard().type("kakap");
            assertThat(page.locator("#suggestions [role=option]")).hasCount(1);
            assertThat(page.locator("#suggestions-said")).containsText("1");
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("#q")).hasAttribute("aria-activedescendant", "suggestion-0");
            buyer.look();
            page.keyboard().press("Escape");
            assertThat(page.locator("#q")).hasAttribute("aria-expanded", "false");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.waitForURL("**/seals/" + kettle);
            buyer.sees("Kakapo Kettle");
        }
    }

    private static void picture(Journey buyer, String source, String type, String answer) {
        byte[] image = buyer.page().request().get(source).body();
        buyer.page().locator("#q").fill("");
        buyer.page().locator("#file").setInputFiles(new FilePayload("picture", type, image));
        buyer.press("Check");
        assertThat(buyer.page().locator("#answer")).containsText(answer);
        buyer.page().locator("#file").setInputFiles(new FilePayload[0]);
    }

    /** Before a camera that shows this picture, in a browser that can't read codes. */
    private static void scansWithNoReaderOfItsOwn(Journey buyer, String picture) {
        FakeCamera.holds(buyer, picture);
        buyer.page().locator("#q").fill("");
        buyer.press("Scan a code");
        // A first frame, the decoder's 290 kB and its first run take their time on a busy machine.
        assertThat(buyer.page().locator("#answer"))
                .hasText("This seal is valid", new LocatorAssertions.HasTextOptions().setTimeout(30_000));
        assertThat(buyer.page().locator("#scanner")).isHidden();
    }

    /** With a browser that reads this code wherever it is shown a picture. */
    private static Journey scans(Journey buyer, String code) {
        buyer.page().addInitScript("""
                window.BarcodeDetector = class { async detect() { return [{ rawValue: '%s' }]; } };
                navigator.mediaDevices.getUserMedia = async () => {
                  const canvas = document.createElement('canvas');
                  canvas.getContext('2d').fillRect(0, 0, 9, 9);
                  return canvas.captureStream();
                };
                """.formatted(code));
        buyer.open("/").press("Scan a code");
        buyer.page().waitForURL("**/seals/*");
        return buyer.look();
    }

    /** With one source that makes no sense the rest is checked all the same, and nothing is called valid. */
    private static void looksWithout(Journey buyer, String source, String credential, String sentence) {
        buyer.page().route(source, route -> route.fulfill(new Route.FulfillOptions().setBody("{}")));
        checks(buyer, credential, "This could not be checked");
        assertThat(buyer.page().locator("#steps .unchecked")).hasCount(1);
        assertThat(buyer.page().locator("#steps .unchecked")).containsText(sentence);
        buyer.page().unroute(source);
    }

    private static void checks(Journey buyer, String pasted, String answer) {
        buyer.page().locator("#q").fill(pasted);
        buyer.press("Check");
        assertThat(buyer.page().locator("#answer")).hasText(answer);
    }

    /** The same with one character changed in a part: header, payload or signature. */
    private static String changedIn(String credential, int part) {
        String[] parts = credential.split("\\.");
        char other = parts[part].charAt(40) == 'A' ? 'B' : 'A';
        parts[part] = parts[part].substring(0, 40) + other + parts[part].substring(41);
        return String.join(".", parts);
    }

    /** The test vector of docs/formats, which another body signed. */
    private static String foreign() throws IOException {
        return Files.readString(Path.of("docs/formats/vectors/credential.jwt"));
    }
}
