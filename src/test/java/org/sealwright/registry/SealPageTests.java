package org.sealwright.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.sealwright.seals.SealWorld;
import org.sealwright.testing.PortalTest;
import org.sealwright.verification.SealNumber;
import org.sealwright.web.PageHeaders;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@PortalTest
@Import(SealWorld.class)
class SealPageTests {

    @Autowired
    MockMvc web;

    @Autowired
    SealWorld world;

    @Autowired
    PreparedAnswers answers;

    @Test
    void saysValidOnlyOnceTheLogHasIt() throws Exception {
        SealNumber number = world.issued("Hearth Hub 2", "NL-H2", "06430012345679");
        world.awaitLogged(number);
        Document page = page(number);
        assertThat(page.select("h1").text()).isEqualTo("Hearth Hub 2");
        assertThat(page.select(".verdict strong").text()).isEqualTo("This seal is valid");
        assertThat(page.select(".verdict").text()).containsPattern("entry \\d+ in the public log");
        assertThat(page.select(".facts").text()).contains("30 November 2036");
        assertThat(page.select(".tl").text()).contains("Seal issued");
    }

    @Test
    void turnsWithEveryChangeWithinASecond() throws Exception {
        SealNumber number = world.valid("Pico Cam 5", "PC5", "04006381333931");
        assertThat(page(number).select(".verdict strong").text()).isEqualTo("This seal is valid");
        world.suspend(number, "Updates are not delivered.");
        Document suspended = turned(number, "This seal is suspended");
        assertThat(suspended.select(".verdict").text()).contains("Updates are not delivered.");
        assertThat(suspended.text()).doesNotContain("for the holder only");
        world.withdraw(number, "Not mended in time.");
        turned(number, "This seal was withdrawn");
    }

    @Test
    void givesTheSameInJson() throws Exception {
        SealNumber number = world.valid("Latch One", "L1", "09506000134352");
        web.perform(get("/api/v1/seals/" + number))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.number").value(number.value()))
                .andExpect(jsonPath("$.answer").value("valid"))
                .andExpect(jsonPath("$.status").value("active"))
                .andExpect(jsonPath("$.asOf").exists())
                .andExpect(jsonPath("$.product.firmware.covered[1]").value("4.2.0"))
                .andExpect(jsonPath("$.provisions[1].outcome").value("not-met"))
                .andExpect(jsonPath("$.history[0].logIndex").isNumber())
                .andExpect(jsonPath("$.self").value("https://seal.example.org/seals/" + number));
        web.perform(get("/seals/" + number).accept("application/json"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.number").value(number.value()));
    }

    @Test
    void answersTheFirmwareQuestion() throws Exception {
        SealNumber number = world.valid("Loft Router AX", "LR-AX", "05901234123457");
        for (String[] pair : new String[][] {
            {"4.2.0", "covered", "valid"},
            {"4.0", "older", "firmware-not-covered"},
            {"4.10", "newer", "firmware-not-covered"},
            {"4.1.5", "unknown", "firmware-not-covered"},
            {"beta", "unknown", "firmware-not-covered"}
        }) {
            web.perform(get("/api/v1/seals/" + number).param("firmware", pair[0]))
                    .andExpect(jsonPath("$.firmware").value(pair[1]))
                    .andExpect(jsonPath("$.answer").value(pair[2]));
        }
    }

    @Test
    void comesPreparedWithAStrongTagInEachEncoding() throws Exception {
        SealNumber number = world.valid("Drift Speaker", "DS", "08712345678906");
        MockHttpServletResponse plain = response(number, "identity");
        MockHttpServletResponse packed = response(number, "br, gzip");
        assertThat(packed.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.getContentAsByteArray())).readAllBytes())
                .isEqualTo(plain.getContentAsByteArray());
        assertThat(plain.getHeader("ETag")).startsWith("\"").isNotEqualTo(packed.getHeader("ETag"));
        assertThat(answers.find(new Prepared.Key(number.value(), Prepared.Form.PAGE, Prepared.Encoding.GZIP)))
                .isNotNull();
        web.perform(get("/s/" + number)
                        .accept("text/html")
                        .header("Accept-Encoding", "gzip")
                        .header("If-None-Match", packed.getHeader("ETag")))
                .andExpect(status().isNotModified())
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(header().string("Content-Security-Policy", PageHeaders.CONTENT_SECURITY_POLICY))
                .andExpect(header().string("Permissions-Policy", PageHeaders.PERMISSIONS_POLICY))
                .andExpect(header().doesNotExist("Strict-Transport-Security"));
        web.perform(get("/s/" + number).secure(true).accept("text/html"))
                .andExpect(header().exists("Strict-Transport-Security"));
    }

    @Test
    void saysWhichCharacterIsSuspectAndWhatIsNotOurs() throws Exception {
        Document malformed = Jsoup.parse(web.perform(get("/seals/K7M2-Q9XU-1D").accept("text/html"))
                .andExpect(status().isNotFound())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(malformed.select(".lead").text()).contains("U");
        Document unknown = Jsoup.parse(web.perform(get("/seals/0000-0000-00").accept("text/html"))
                .andExpect(status().isNotFound())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(unknown.select("h1").text()).isEqualTo("This is not one of our seals");
        web.perform(get("/api/v1/seals/0000-0000-00"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.answer").value("not-ours"));
    }

    @Test
    void readsANumberHoweverItIsTyped() throws Exception {
        SealNumber number = world.valid("Meter Eye", "ME", "04012345678901");
        String typed = number.value().toLowerCase().replace("-", " ").replace('0', 'o');
        assertThat(Jsoup.parse(web.perform(get("/seals/{n}", typed).accept("text/html"))
                                .andExpect(status().isOk())
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                        .select("h1")
                        .text())
                .isEqualTo("Meter Eye");
    }

    /** The page as it reads within a second of the change (statement 9). */
    private Document turned(SealNumber number, String sentence) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(1))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> page(number),
                        page -> page.select(".verdict strong").text().equals(sentence));
    }

    private MockHttpServletResponse response(SealNumber number, String encodings) throws Exception {
        return web.perform(get("/seals/" + number).accept("text/html").header("Accept-Encoding", encodings))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
    }

    private Document page(SealNumber number) throws Exception {
        return Jsoup.parse(response(number, "identity").getContentAsString());
    }
}
