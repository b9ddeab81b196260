package org.sealwright.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RateLimitsTests {

    private final RateLimits limits = new RateLimits(List.of(
            new RateLimits.Allowance("search", 3, List.of("/seals", "/01/*")),
            new RateLimits.Allowance("off", 0, List.of("/free"))));

    @Test
    void tellsAProgramWhenToComeBack() throws Exception {
        assertThat(ask("/seals", "192.0.2.1", "application/json").getHeader("RateLimit"))
                .matches("\"search\";r=2;t=\\d+");
        ask("/seals", "192.0.2.1", "application/json");
        assertThat(ask("/seals", "192.0.2.1", "application/json").getStatus()).isEqualTo(200);
        MockHttpServletResponse refused = ask("/seals", "192.0.2.1", "application/json");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("RateLimit-Policy")).isEqualTo("\"search\";q=3;w=60");
        assertThat(Integer.parseInt(String.valueOf(refused.getHeader("Retry-After"))))
                .isBetween(1, 20);
        assertThat(refused.getContentType()).isEqualTo("application/problem+json");
        assertThat(refused.getContentAsString()).contains("\"status\":429").contains("Wait ");
    }

    @Test
    void showsAPersonAPage() throws Exception {
        for (int i = 0; i < 3; i++) {
            ask("/seals", "192.0.2.2", "text/html");
        }
        MockHttpServletResponse refused = ask("/seals", "192.0.2.2", "text/html");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.isCommitted()).isTrue();
        assertThat(refused.getContentAsString()).isEmpty(); // the error page fills it
    }

    @Test
    void countsEachNetworkForItself() throws Exception {
        for (int i = 0; i < 4; i++) {
            ask("/01/04006381333931", "2001:db8:0:1::" + i, "*/*");
        }
        assertThat(ask("/seals", "2001:db8:0:1::9", "*/*").getStatus()).isEqualTo(429);
        assertThat(ask("/seals", "2001:db8:0:2::9", "*/*").getStatus()).isEqualTo(200);
    }

    @Test
    void countsAnAddressHoweverItIsWritten() throws Exception {
        for (String path : List.of("/%73eals", "/se%61ls", "/01/%30")) {
            assertThat(ask(path, "192.0.2.4", "*/*").getStatus()).isEqualTo(200);
        }
        assertThat(ask("/%73eals", "192.0.2.4", "*/*").getStatus()).isEqualTo(429);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/seals/K7M2-Q9XR-1D", "/s/K7M2-Q9XR-1D", "/api/v1/seals/K7M2-Q9XR-1D", "/free", "/"})
    void countsNothingElse(String path) throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(ask(path, "192.0.2.3", "*/*").getHeader("RateLimit")).isNull();
        }
    }

    private MockHttpServletResponse ask(String path, String address, String accept) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(address);
        request.addHeader("Accept", accept);
        MockHttpServletResponse response = new MockHttpServletResponse();
        limits.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
