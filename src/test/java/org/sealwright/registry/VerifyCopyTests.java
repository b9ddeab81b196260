package org.sealwright.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.sealwright.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PortalTest
class VerifyCopyTests {

    @Autowired
    MockMvc web;

    /** What the page names and the copy lacks would be missed only by the reader in the cellar. */
    @Test
    void keepsAllThatThePageNames() throws Exception {
        Document page = Jsoup.parse(text("/verify"));
        Set<String> named = new TreeSet<>();
        page.select("link[href]:not([rel=alternate]), script[src], img[src]")
                .forEach(part -> named.add(part.hasAttr("href") ? part.attr("href") : part.attr("src")));
        Stream.of("check", "log", "code", "copy")
                .forEach(part -> named.add(page.select("#verify").attr("data-" + part)));
        Stream.of("codes", "zxing")
                .forEach(part -> named.add(page.select("#scanner").attr("data-" + part)));
        Map<String, Object> copy = copy();
        List<String> files = JSONObjectUtils.getStringList(copy, "files");
        assertThat(named).hasSizeGreaterThan(7);
        assertThat(files).containsAll(named);
        for (String file : files) {
            web.perform(get(file)).andExpect(status().isOk());
        }
        assertThat(copy.get("name"))
                .isEqualTo("verify-"
                        + page.select("[data-part=kept] .number").first().text());
    }

    @Test
    void letsTheWorkerServeThisPageAlone() throws Exception {
        web.perform(get("/verify/worker.js"))
                .andExpect(content().contentTypeCompatibleWith("text/javascript"))
                .andExpect(header().string("Service-Worker-Allowed", "/verify"))
                .andExpect(header().string("Cache-Control", "no-cache"));
        web.perform(get("/verify"))
                .andExpect(header().string(
                                "Content-Security-Policy", org.hamcrest.Matchers.containsString("worker-src 'self'")));
        Map<String, Object> manifest = JSONObjectUtils.parse(text("/verify/app.webmanifest"));
        assertThat(manifest).containsEntry("scope", "/verify").containsEntry("start_url", "/verify");
    }

    private Map<String, Object> copy() throws Exception {
        String script = text("/verify/worker.js");
        return JSONObjectUtils.parse(script.substring(script.indexOf('{'), script.indexOf(";\n")));
    }

    private String text(String address) throws Exception {
        return web.perform(get(address).accept("text/html", "*/*"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
