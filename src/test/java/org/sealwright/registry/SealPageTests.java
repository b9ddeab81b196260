package org.sealwright.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.sealwright.seals.SealWorld;
import org.sealwright.testing.PortalTest;
import org.sealwright.verification.SealNumber;
import org.sealwright.web.PageHeaders;
import org.sealwright.web.Reading;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

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
    void showsTheMakersWordsAsSuchBesideTheAssessment() throws Exception {
        SealNumber number = world.validTelling("Telling Cam");
        Document page = page(number);
        assertThat(page.select(".quick").text())
                .contains(
                        "By themselves; this cannot be switched off",
                        "Password",
                        "second factor",
                        "Sound",
                        "Not: Position");
        assertThat(page.select("dt:contains(Encryption) + dd").text())
                .contains(
                        "Alles ist verschlüsselt.",
                        "Assessed: 0 of 1 met",
                        "Not met in the assessment:",
                        "Access only");
        assertThat(page.select("[lang=de]").text()).contains("Ein <b>Mikrofon</b>.");
        assertThat(page.select("a[href^=javascript]")).isEmpty();
        assertThat(page.select("dt:contains(Delete your data) + dd").text()).contains("javascript:alert(1)");
        assertThat(page.select("a[href='https://northlight.example/advisories']")
                        .attr("rel"))
                .isEqualTo("external nofollow noreferrer");
        assertThat(page.select("a[href='https://northlight.example/advisories']")
                        .text())
                .isEqualTo("northlight.example");
        assertThat(page.select("a[href='mailto:security@northlight.example']")).hasSize(1);
        assertThat(page.select("#maker ~ p").first().text()).contains("did not assess");
        assertThat(page.select(".advice").text()).contains("At home", "In an office", "Access only after");
        assertThat(page.text()).doesNotContain("??");
        web.perform(get("/api/v1/seals/" + number))
                .andExpect(jsonPath("$.buyerFacts.statedBy").value("manufacturer"))
                .andExpect(jsonPath("$.buyerFacts.updates").value("automatic"))
                .andExpect(jsonPath("$.buyerFacts.senses.position.can").value(false))
                .andExpect(jsonPath("$.buyerFacts.closeAccount").doesNotExist());
        SealNumber silent = world.valid("Silent Cam", "SC", "05012345678900");
        assertThat(page(silent).select(".quick").text()).contains("The manufacturer has not said");
        web.perform(get("/api/v1/seals/" + silent))
                .andExpect(jsonPath("$.buyerFacts").doesNotExist());
    }

    /** Whoever adds a member decides that it goes out. */
    @Test
    void givesOutTheseMembersAndNoOthers() throws Exception {
        SealNumber number = world.validTelling("Listed Cam");
        var seal = new JsonMapper()
                .readTree(web.perform(get("/api/v1/seals/" + number))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
        assertThat(seal.propertyNames())
                .containsExactlyInAnyOrder(
                        "number",
                        "version",
                        "status",
                        "statusSince",
                        "asOf",
                        "answer",
                        "product",
                        "scheme",
                        "level",
                        "levelMeaning",
                        "edition",
                        "validFrom",
                        "validUntil",
                        "supportEnds",
                        "securityContact",
                        "buyerFacts",
                        "provisions",
                        "history",
                        "credential",
                        "proof",
                        "mark",
                        "self");
        assertThat(seal.get("buyerFacts").propertyNames())
                .containsExactlyInAnyOrder(
                        "statedBy",
                        "language",
                        "updates",
                        "updatesNote",
                        "access",
                        "senses",
                        "materials",
                        "securing",
                        "deleteData",
                        "encryption",
                        "advisories");
        assertThat(seal.get("product").propertyNames())
                .containsExactlyInAnyOrder(
                        "name", "maker", "brand", "category", "models", "gtins", "hardwareRevisions", "firmware");
        assertThat(seal.get("provisions").get(0).propertyNames())
                .containsExactlyInAnyOrder("id", "title", "modality", "outcome");
    }

    @Test
    void tellsOtherSitesAndMachinesWhatItIsAndClaimsNothingOnceSuspended() throws Exception {
        SealNumber number = world.valid("Script</script> Cam", "XC", "05012345678900");
        Document page = page(number);
        assertThat(page.select("meta[property=og:image]").attr("content")).contains("/seals/" + number + "/share.png");
        assertThat(page.select("meta[name=description]").attr("content")).contains("This seal is valid", "As of");
        assertThat(page.select("link[rel=canonical]").attr("href")).endsWith("/seals/" + number);
        var data = new JsonMapper()
                .readTree(page.select("script[type=application/ld+json]").html());
        assertThat(data.get("name").asString()).isEqualTo("Script</script> Cam");
        assertThat(data.get("hasCertification")
                        .get(0)
                        .get("certificationIdentification")
                        .asString())
                .isEqualTo(number.value());
        byte[] valid = picture(number);
        assertThat(picture(number)).isEqualTo(valid);
        var image = ImageIO.read(new ByteArrayInputStream(valid));
        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(image.getHeight()).isEqualTo(630);
        world.suspend(number, "Updates are not delivered.");
        Document suspended = turned(number, "This seal is suspended");
        assertThat(suspended.select("script[type=application/ld+json]").html()).doesNotContain("hasCertification");
        assertThat(suspended.select("meta[property=og:description]").attr("content"))
                .doesNotContain("valid");
        assertThat(picture(number)).isNotEqualTo(valid);
        web.perform(get("/seals/0000-0000-00/share.png")).andExpect(status().isNotFound());
    }

    private byte[] picture(SealNumber number) throws Exception {
        return web.perform(get("/seals/" + number + "/share.png"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    @Test
    void opensEverythingForPaper() throws Exception {
        SealNumber number = world.valid("Paper Cam", "PC", "05012345678900");
        assertThat(page(number).select("details[open]")).isEmpty();
        Document paper =
                Jsoup.parse(web.perform(get("/seals/" + number + "?print=1").accept("text/html"))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
        assertThat(paper.select("details[open]")).hasSize(2);
        assertThat(page(number).select("details[open]")).isEmpty();
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
        assertThat(answers.find(
                        number.value(),
                        new Prepared.Variant(
                                Prepared.Form.PAGE, Prepared.Encoding.GZIP, new Reading(Locale.UK, false, true))))
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
