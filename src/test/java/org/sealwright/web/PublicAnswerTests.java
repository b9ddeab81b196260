package org.sealwright.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.zip.GZIPInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@PortalTest
class PublicAnswerTests {

    @Autowired
    MockMvc web;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/seals",
                "/seals?q=lamp",
                "/verify",
                "/manufacturers",
                "/criteria",
                "/criteria/en-303-645-v3.1.3/5.3-10"
            })
    void isRevalidatedUnderAStrongTag(String address) {
        // a list may change between two answers when a seal of another test enters the log just then
        Awaitility.await().untilAsserted(() -> requireRevalidation(address));
    }

    private void requireRevalidation(String address) throws Exception {
        MockHttpServletResponse plain = answer(address, "identity");
        MockHttpServletResponse packed = answer(address, "gzip, br");
        assertThat(plain.getHeader("ETag")).startsWith("\"").isNotEqualTo(packed.getHeader("ETag"));
        assertThat(plain.getHeader("Cache-Control")).isEqualTo("no-cache");
        assertThat(plain.getHeader("Vary")).contains("Accept-Encoding");
        assertThat(plain.getCookies()).isEmpty();
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.getContentAsByteArray())).readAllBytes())
                .isEqualTo(plain.getContentAsByteArray());
        web.perform(get(address).accept("text/html").header("If-None-Match", plain.getHeader("ETag")))
                .andExpect(status().isNotModified())
                .andExpect(content().string(""));
        web.perform(head(address).accept("text/html"))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", plain.getHeader("ETag")))
                .andExpect(content().string(""));
    }

    @Test
    void isAPageForWhoAsksForNothingInParticular() throws Exception {
        for (String accept : new String[] {"*/*", "text/html,application/xhtml+xml,*/*;q=0.8"}) {
            web.perform(get("/seals").accept(accept)).andExpect(content().contentTypeCompatibleWith("text/html"));
            web.perform(get("/seals/0000-0000-00").accept(accept))
                    .andExpect(status().isNotFound())
                    .andExpect(header().string("Cache-Control", "no-cache"))
                    .andExpect(content().contentTypeCompatibleWith("text/html"));
        }
        web.perform(get("/seals").accept("application/json"))
                .andExpect(content().contentTypeCompatibleWith("application/json"));
    }

    @Test
    void saysWhatIsWrongAsAPageToPeopleAndAsAProblemToPrograms() throws Exception {
        for (String address :
                new String[] {"/seals?page=abc&limit=abc", "/criteria/en-303-645-v3.1.3.nothing", "/feeds/nothing"}) {
            MockHttpServletResponse person = web.perform(get(address).accept("text/html", "*/*;q=0.8"))
                    .andReturn()
                    .getResponse();
            assertThat(person.getStatus()).isBetween(400, 404);
            assertThat(person.getContentType()).isNotEqualTo("application/problem+json");
            web.perform(get(address).accept("application/json"))
                    .andExpect(status().is4xxClientError())
                    .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                    .andExpect(jsonPath("$.status").value(person.getStatus()));
        }
        web.perform(get("/credentials/0000-0000-00"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"));
        web.perform(post("/seals").accept("text/html"))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", "GET"));
    }

    private MockHttpServletResponse answer(String address, String encoding) throws Exception {
        return web.perform(get(address).accept("text/html").header("Accept-Encoding", encoding))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
    }
}
