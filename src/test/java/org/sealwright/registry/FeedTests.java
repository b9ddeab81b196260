package org.sealwright.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sealwright.seals.SealWorld;
import org.sealwright.testing.PortalTest;
import org.sealwright.verification.SealNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What programs of shops and authorities read of the feed. */
@PortalTest
@Import(SealWorld.class)
class FeedTests {

    @Autowired
    SealWorld world;

    @Autowired
    MockMvc mvc;

    @Test
    void tellsOfEveryEventWithItsReasonNewestFirst() throws Exception {
        SealNumber number = world.issued("Feed \u0001lamp <1>", "F1", "04006381333931");
        world.suspend(number, "A flaw is\u000B exploited & known");
        world.withdraw(number, "Not mended in time");
        List<SyndEntry> entries = of(number, read("/feeds/seals.atom"));
        assertThat(entries)
                .extracting(entry -> entry.getCategories().getFirst().getName())
                .containsExactly("withdrawn", "suspended", "issued");
        assertThat(entries.getFirst().getTitle())
                .isEqualTo("Seal " + number + " was withdrawn: Feed lamp <1>, Northlight Devices Oy");
        assertThat(entries.get(1).getDescription().getValue()).isEqualTo("A flaw is exploited & known");
        assertThat(entries.getFirst().getLink()).endsWith("/seals/" + number);
        assertThat(entries).extracting(SyndEntry::getUri).doesNotHaveDuplicates();
    }

    @Test
    void leadsFromPageToPageThroughAllOfIt() throws Exception {
        Set<String> seen = new HashSet<>();
        String next = "/feeds/seals.atom";
        while (next != null) {
            SyndFeed feed = read(next);
            feed.getEntries()
                    .forEach(entry -> assertThat(seen.add(entry.getUri())).isTrue());
            next = feed.getLinks().stream()
                    .filter(link -> "next".equals(link.getRel()))
                    .map(link -> link.getHref().substring(link.getHref().indexOf("/feeds")))
                    .findFirst()
                    .orElse(null);
        }
        assertThat(seen).isNotEmpty();
    }

    @Test
    void isAskedForWithoutACookieAndAnswersNotModified() throws Exception {
        world.issued("Feed lamp 2", "F2", "04006381333931");
        String etag = mvc.perform(get("/feeds/seals.atom"))
                .andExpect(status().isOk())
                .andExpect(cookie().doesNotExist("SESSION"))
                .andReturn()
                .getResponse()
                .getHeader("ETag");
        mvc.perform(get("/feeds/seals.atom").header("If-None-Match", etag)).andExpect(status().isNotModified());
        mvc.perform(get("/feeds/seals.atom?before=yesterday")).andExpect(status().isBadRequest());
    }

    private SyndFeed read(String address) throws Exception {
        MockHttpServletResponse response =
                mvc.perform(get(address)).andExpect(status().isOk()).andReturn().getResponse();
        assertThat(response.getContentType()).startsWith("application/atom+xml");
        return new SyndFeedInput().build(new StringReader(response.getContentAsString()));
    }

    private static List<SyndEntry> of(SealNumber number, SyndFeed feed) {
        return feed.getEntries().stream()
                .filter(entry -> entry.getUri().contains(number.value()))
                .toList();
    }
}
