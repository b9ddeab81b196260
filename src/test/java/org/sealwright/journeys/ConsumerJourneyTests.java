package org.sealwright.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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
    SealWorld world;

    @Test
    void findsAProductAndChecksItsSeal() {
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
            assertThat(buyer.page().locator("#answer")).hasText("Signature, dates and status hold");
            buyer.look();
            buyer.go("/verify?seal=" + bad);
            assertThat(buyer.page().locator("#answer")).hasText("The seal is suspended");
            buyer.open("/criteria/en-303-645-v3.1.3/5.1-1").sees("5.1-1");
            buyer.open("/criteria/en-303-645-v3.1.3");
            assertThat(buyer.page().context().cookies())
                    .as("cookies on public pages")
                    .isEmpty();
        }
    }
}
