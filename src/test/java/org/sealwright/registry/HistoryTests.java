package org.sealwright.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sealwright.keys.PublishedKeys;
import org.sealwright.seals.SealWorld;
import org.sealwright.shared.Sha256;
import org.sealwright.testing.PortalTest;
import org.sealwright.transparency.TransparencyLog;
import org.sealwright.verification.LogLeaf;
import org.sealwright.verification.LogProof;
import org.sealwright.verification.SealLeaf;
import org.sealwright.verification.SealNumber;
import org.sealwright.verification.StatusListCheck;
import org.sealwright.verification.StatusListLeaf;
import org.sealwright.verification.StatusPurpose;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PortalTest
@Import(SealWorld.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SealWorld world;

    @Autowired
    PastExamination past;

    @Autowired
    TransparencyLog log;

    @Autowired
    PublishedKeys keys;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    SealNumber number;
    LocalDate today;

    /** Issued in one second and suspended in a later one. */
    @BeforeAll
    void suspendASeal() throws Exception {
        number = world.valid("Quokka Lamp", "QL", "04012300000017");
        today = LocalDate.now(clock);
        Thread.sleep(1_100);
        world.suspend(number, "A flaw is exploited");
        await().until(() -> history("?on=" + today)
                                .path("proofs")
                                .path("event")
                                .path("logIndex")
                                .asLong(-1)
                        >= 0
                && history("?on=" + today).path("proofs").path("suspension").has("bit"));
    }

    @Test
    void provesTheStateOfADayToWhoeverDistrustsIt() throws Exception {
        JsonNode then = history("?on=" + today);
        assertThat(then.path("answer").asString()).isEqualTo("suspended");
        assertThat(then.path("statusReason").asString()).isEqualTo("A flaw is exploited");
        assertThat(then.path("events")).hasSize(2);

        JsonNode event = then.path("proofs").path("event");
        SealLeaf leaf = (SealLeaf) proven(event);
        assertThat(leaf.seal()).isEqualTo(number);
        assertThat(leaf.event()).isEqualTo(SealLeaf.Event.SUSPENDED);

        for (StatusPurpose purpose : StatusPurpose.values()) {
            JsonNode list = then.path("proofs").path(purpose.word());
            StatusListLeaf named = (StatusListLeaf) proven(list.path("logged"));
            URI address = URI.create(list.path("list").asString());
            String token = mvc.get()
                    .uri(address.getPath() + "?" + address.getQuery())
                    .exchange()
                    .getResponse()
                    .getContentAsString();
            assertThat(Sha256.of(token)).isEqualTo(named.digest());
            boolean set = new StatusListCheck(keys.credentialCheck())
                    .verified(
                            token,
                            address.toString().replaceFirst("\\?.*", ""),
                            purpose,
                            Instant.parse(then.path("at").asString()))
                    .isSet(list.path("index").asLong());
            assertThat(set ? 1 : 0)
                    .as(purpose.word())
                    .isEqualTo(list.path("bit").asInt())
                    .isEqualTo(purpose == StatusPurpose.SUSPENSION ? 1 : 0);
        }
    }

    @Test
    void tellsTheStateBeforeWhatHappenedLater() throws Exception {
        Instant suspended =
                Instant.parse(history("").path("events").path(1).path("at").asString());
        PastAnswer before = past.examine(number, today, suspended.minusMillis(1));
        assertThat(before.answer()).isEqualTo("valid");
        assertThat(before.events()).hasSize(1);
        assertThat(before.statusReason()).isNull();
        assertThat(history("?on=" + today.minusDays(1)).path("answer").asString())
                .isEqualTo("not-issued");
    }

    @Test
    void showsAllOfItToPeople() throws Exception {
        Document page = page("?on=" + today, 200);
        assertThat(page.select(".verdict").text()).contains("It was suspended").contains("A flaw is exploited");
        assertThat(page.select(".proof li").eachText())
                .hasSize(4)
                .anyMatch(line -> line.startsWith("Its last event until then was number 2, entry"))
                .anyMatch(line -> line.startsWith("The signed list of that time names it as suspended"))
                .anyMatch(line -> line.startsWith("The signed list of that time does not name it as revoked"));
        assertThat(page.select(".tl li").eachText())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("Suspended: A flaw is exploited");
        assertThat(page("?on=" + today.minusDays(1), 200).select(".verdict").text())
                .contains("It had not been issued yet");
    }

    @Test
    void saysWhyADayCantBeAnswered() throws Exception {
        Document future = page("?on=" + today.plusDays(2), 400);
        assertThat(future.select(".wrong").text()).isEqualTo("That day has not come yet.");
        assertThat(future.getElementById("on").val())
                .isEqualTo(today.plusDays(2).toString());
        assertThat(page("?on=3 May", 400).select(".wrong").text()).contains("2026-05-03");
        assertThat(mvc.get().uri("/seals/" + number + "/history?on=2026-13-01").accept(MediaType.APPLICATION_JSON))
                .hasStatus(400);
        assertThat(mvc.get().uri("/seals/0000-0000-00/history")).hasStatus(404);
        assertThat(mvc.get().uri("/seals/zzz/history")).hasStatus(404);
        assertThat(mvc.get().uri("/credentials/status/suspension/1?timestamp=2019-01-01T00:00:00Z"))
                .hasStatus(404);
        assertThat(mvc.get().uri("/credentials/status/suspension/1?timestamp=yesterday"))
                .hasStatus(404);
    }

    private LogLeaf proven(JsonNode logged) {
        byte[] bytes = logged.path("leaf").asString().getBytes(StandardCharsets.UTF_8);
        LogProof proof = LogProof.parse(logged.path("proof").asString());
        assertThat(proof.verifies(bytes, log.key())).isTrue();
        assertThat(proof.index()).isEqualTo(logged.path("logIndex").asLong());
        return LogLeaf.parse(bytes);
    }

    private JsonNode history(String query) throws Exception {
        return json.readTree(mvc.get()
                .uri("/seals/" + number + "/history" + query)
                .accept(MediaType.APPLICATION_JSON)
                .exchange()
                .getResponse()
                .getContentAsString());
    }

    private Document page(String query, int status) throws Exception {
        var answer = mvc.get()
                .uri("/seals/" + number + "/history" + query)
                .accept(MediaType.TEXT_HTML)
                .exchange();
        assertThat(answer).hasStatus(status);
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
