package org.sealwright.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.sealwright.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class PageLinksTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void putsDigestsIntoTheAddressesOfFilesAndLeavesPagesAlone() throws Exception {
        Document page =
                Jsoup.parse(mvc.get().uri("/verify").exchange().getResponse().getContentAsString());
        assertThat(page.select("link[rel=stylesheet]")).isEmpty(); // it stands in the page
        assertThat(page.select("link[rel=icon]").attr("href")).matches("/img/wordmark-[0-9a-f]{32}\\.svg");
        assertThat(page.select("script[src]").eachAttr("src"))
                .anyMatch(address -> address.matches("/js/verify-[0-9a-f]{32}\\.js"));
        assertThat(page.select("#verify").attr("data-check")).matches("/js/seal-check-[0-9a-f]{32}\\.js");
        assertThat(page.select("a").eachAttr("href")).contains("/verify", "/manufacturers");
    }
}
