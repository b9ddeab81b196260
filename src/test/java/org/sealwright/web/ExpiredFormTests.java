package org.sealwright.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.sealwright.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PortalTest
class ExpiredFormTests {

    private static final String HERE = "http://localhost";
    private static final String ADDRESS = "/submissions/0190a000-0000-7000-8000-000000000001/statement/5.2-1";

    @Autowired
    MockMvc mvc;

    @Test
    void takesUpAFormOfItsOwnPagesWhoseSessionEnded() throws Exception {
        mvc.perform(post(ADDRESS).header(HttpHeaders.ORIGIN, HERE))
                .andExpect(status().isForbidden())
                .andExpect(forwardedUrl(ExpiredForms.PAGE));
        mvc.perform(post(ADDRESS).header(HttpHeaders.ORIGIN, HERE).with(csrf()))
                .andExpect(status().isForbidden())
                .andExpect(forwardedUrl(ExpiredForms.PAGE));
    }

    @Test
    void offersNobodyToSendWhatCameFromElsewhere() throws Exception {
        for (String origin : new String[] {"https://evil.example", "null", "http://localhost.evil.example"}) {
            mvc.perform(post(ADDRESS).header(HttpHeaders.ORIGIN, origin))
                    .andExpect(status().isForbidden())
                    .andExpect(forwardedUrl(null));
        }
        mvc.perform(post(ADDRESS)).andExpect(status().isForbidden()).andExpect(forwardedUrl(null));
    }

    @Test
    void keepsWhatWasTypedForSendingAgain() throws Exception {
        Document page = expired(post(ExpiredForms.PAGE)
                .param("detail", "Two\nlines & <b>more</b>")
                .param("v1", "a", "b")
                .param("_csrf", "old"));
        assertThat(page.select("main form").attr("action")).isEqualTo(ADDRESS);
        assertThat(page.select("input[name=detail]").val()).isEqualTo("Two\nlines & <b>more</b>");
        assertThat(page.select("input[name=v1]").eachAttr("value")).containsExactly("a", "b");
        assertThat(page.select("input[name=_csrf][value=old]")).isEmpty();
        assertThat(page.select("main p").text()).contains("Two lines & <b>more</b>");
        assertThat(page.select("main a[target=_blank]").attr("href")).isEqualTo("/sign-in");
    }

    @Test
    void writesNoPasswordIntoAPage() throws Exception {
        Document page = expired(post(ExpiredForms.PAGE).param("newPassword", "correct horse battery"));
        assertThat(page.html()).doesNotContain("correct horse battery");
        assertThat(page.select("main form")).isEmpty();
    }

    @Test
    void isNoPageOfItsOwnAndLeavesReadersTheirWay() throws Exception {
        mvc.perform(get(ExpiredForms.PAGE)).andExpect(status().isNotFound());
        mvc.perform(get("/submissions").accept("text/html")).andExpect(redirectedUrl("/sign-in"));
    }

    private Document expired(MockHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(mvc.perform(request.requestAttr(RequestDispatcher.FORWARD_REQUEST_URI, ADDRESS)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
