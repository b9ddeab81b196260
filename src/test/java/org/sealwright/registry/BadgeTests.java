package org.sealwright.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.sealwright.seals.SealWorld;
import org.sealwright.testing.PortalTest;
import org.sealwright.verification.SealNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
@Import(SealWorld.class)
class BadgeTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SealWorld world;

    @Autowired
    JdbcClient database;

    @Test
    void turnsWithTheState() throws Exception {
        SealNumber number = world.valid("Wombat Plug", "WP", "04012300000024");
        assertThat(badge(number.value(), 200)).contains(number + ": Valid", "#0b5d46");
        assertThat(mvc.get().uri("/seals/" + number + "/mark.pdf?mm=35"))
                .hasStatusOk()
                .hasContentType("application/pdf");
        assertThat(mvc.get().uri("/seals/" + number + "/mark.pdf?mm=36")).hasStatus(404);

        world.suspend(number, "A flaw is exploited");
        world.awaitLogged(number);
        assertThat(badge(number.value(), 200)).contains(number + ": Suspended", "#a15c00");
        assertThat(mvc.get().uri("/seals/" + number + "/mark.pdf"))
                .as("print does not turn with the state")
                .hasStatus(404);
    }

    @Test
    void neverLooksValidWhereASourceDoesNotVouch() throws Exception {
        SealNumber number = world.valid("Wombat Bulb", "WB", "04012300000031");
        database.sql("update registry.seal set credential_finding = 'UNAVAILABLE' where number = ?")
                .param(number.value())
                .update();
        assertThat(badge(number.value(), 200))
                .contains(number + ": Could not be checked")
                .doesNotContain("#0b5d46");
    }

    @Test
    void saysThatANumberIsNotOurs() throws Exception {
        for (String typed : new String[] {"0000-0000-00", "nonsense"}) {
            assertThat(badge(typed, 404)).contains("Not one of our seals").doesNotContain(typed, "#0b5d46");
        }
    }

    @Test
    void publishesTheRulesOfUse() {
        assertThat(mvc.get().uri("/mark"))
                .hasStatusOk()
                .bodyText()
                .contains("Never as, in, or close to the CE marking", "badge.svg");
    }

    private String badge(String number, int status) throws Exception {
        var answer = mvc.get().uri("/seals/" + number + "/badge.svg").exchange();
        assertThat(answer).hasStatus(status);
        assertThat(answer.getResponse().getHeader("Cross-Origin-Resource-Policy"))
                .isEqualTo("cross-origin");
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
