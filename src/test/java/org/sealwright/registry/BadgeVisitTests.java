package org.sealwright.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sealwright.seals.SealWorld;
import org.sealwright.testing.PortalTest;
import org.sealwright.verification.SealNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
@Import(SealWorld.class)
class BadgeVisitTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SealWorld world;

    @Test
    void tellsWhoCameByABadgeWhomTheSealWasIssuedTo() {
        SealNumber number = world.valid("Visited Plug", "VP-1", "04012300000734");
        var answer = mvc.get()
                .uri("/seals/" + number + "?via=badge")
                .header("Referer", "https://shop.example/cheap-camera")
                .exchange();
        assertThat(answer).hasStatusOk().hasHeader("Cache-Control", "no-store").doesNotContainHeader("ETag");
        assertThat(answer)
                .bodyText()
                .contains(
                        "You came here from shop.example.",
                        "was issued to Northlight Devices Oy for Visited Plug, model VP-1",
                        "kind=NOT_MY_PRODUCT&amp;seal=" + number + "&amp;seen=shop.example")
                .doesNotContain("cheap-camera", "href=\"https://shop.example");
        assertThat(mvc.get().uri("/seals/" + number).header("Referer", "https://shop.example/"))
                .bodyText()
                .doesNotContain("shop.example", "class=\"came-from")
                .contains("/report?kind=NOT_MY_PRODUCT");
        assertThat(mvc.get().uri("/seals/" + number + "?via=badge&lang=de"))
                .bodyText()
                .contains("wurde Northlight Devices Oy für Visited Plug, Modell VP-1, erteilt");
        assertThat(mvc.get().uri("/seals/" + number + "?via=badge&firmware=99.9"))
                .bodyText()
                .contains("was issued to Northlight Devices Oy", "99.9");
    }

    @Test
    void tellsWhoCameByABadgeWithANumberThatIsNotOurs() {
        assertThat(mvc.get().uri("/seals/0000-00ZX-00?via=badge").accept("text/html"))
                .hasStatus(404)
                .bodyText()
                .contains("0000-00ZX-00");
    }
}
