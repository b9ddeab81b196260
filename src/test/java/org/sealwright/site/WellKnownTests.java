package org.sealwright.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.platform.StartRefused;
import org.sealwright.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class WellKnownTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void namesNoContactWhereTheBodyGaveNone() {
        assertThat(mvc.get().uri("/.well-known/security.txt")).hasStatus(404);
    }

    @Test
    void letsTheRegistryBeFoundAndNothingElse() {
        assertThat(mvc.get().uri("/robots.txt"))
                .hasStatusOk()
                .doesNotContainHeader(HttpHeaders.SET_COOKIE)
                .bodyText()
                .contains("Allow: /\n", "Disallow: /audit\n");
    }

    @Test
    void hasAnIcon() {
        assertThat(mvc.get().uri("/favicon.ico")).hasStatusOk().doesNotContainHeader(HttpHeaders.SET_COOKIE);
    }

    @Test
    void takesAMailAddressAsItIsWritten() {
        assertThat(new SecurityContact("security@body.example").uri()).contains("mailto:security@body.example");
        assertThat(new SecurityContact("https://body.example/report").uri()).contains("https://body.example/report");
        assertThat(new SecurityContact(" ").uri()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"call us", "http://body.example/report", "https://a b", "javascript:alert(1)", "x\nContact: y"})
    void refusesToStartWithAContactThatNobodyCanUse(String contact) {
        assertThatThrownBy(() -> new SecurityContact(contact)).isInstanceOf(StartRefused.class);
    }
}
