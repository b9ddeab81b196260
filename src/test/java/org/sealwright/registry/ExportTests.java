package org.sealwright.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.sealwright.seals.SealWorld;
import org.sealwright.testing.PortalTest;
import org.sealwright.verification.SealNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** The whole registry as a file. */
@PortalTest
@Import(SealWorld.class)
class ExportTests {

    private static final String CSV = "/api/v1/seals.csv";

    @Autowired
    MockMvc web;

    @Autowired
    SealWorld world;

    @Autowired
    JsonMapper json;

    @Test
    void givesARowForEverySealAndNoFormula() throws Exception {
        SealNumber number = world.issued("=cmd|' /C calc'!A0", "EX,\"1\"", "04097000000001");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(text(CSV)).contains(number.value() + ","));
        String text = text(CSV);
        List<String> rows = text.lines().toList();
        assertThat(rows.getFirst()).startsWith("number,answer,status,");
        // a name may have a line of its own, so only what begins a row is looked at
        assertThat(rows.stream().filter(row -> row.matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2},.*")))
                .isSorted()
                .anyMatch(row -> row.startsWith(number.value()));
        assertThat(text).contains("\"'=cmd|' /C calc'!A0\"").contains("\"EX,\"\"1\"\"\"");
    }

    @Test
    void isPackedForWhoTakesItAndAnswersNotModified() throws Exception {
        world.valid("Packed lamp", "PK-1", "04097000000002");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(text(CSV)).contains("Packed lamp"));
        MockHttpServletResponse packed = web.perform(get(CSV).header("Accept-Encoding", "gzip"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Encoding", "gzip"))
                .andReturn()
                .getResponse();
        String unpacked = new String(
                new GZIPInputStream(new ByteArrayInputStream(packed.getContentAsByteArray())).readAllBytes(),
                StandardCharsets.UTF_8);
        assertThat(unpacked).contains("Packed lamp");
        web.perform(get(CSV).header("Accept-Encoding", "gzip").header("If-None-Match", packed.getHeader("ETag")))
                .andExpect(status().isNotModified());
        assertThat(packed.getHeader("ETag")).isNotEqualTo(etag(CSV));
    }

    @Test
    void givesALineOfJsonForEverySeal() throws Exception {
        world.issued("Lined\nlamp", "LN-1", "04097000000003");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(text("/api/v1/seals.ndjson")).contains("Lined\\nlamp"));
        assertThat(text("/api/v1/seals.ndjson").lines())
                .allSatisfy(
                        line -> assertThat(json.readTree(line).path("answer").stringValue())
                                .isNotBlank());
    }

    private String text(String address) throws Exception {
        return web.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String etag(String address) throws Exception {
        return String.valueOf(
                web.perform(get(address)).andReturn().getResponse().getHeader("ETag"));
    }
}
