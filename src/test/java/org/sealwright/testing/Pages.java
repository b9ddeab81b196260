package org.sealwright.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.sealwright.shared.Actor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.MockMvc;

/** Opens pages as a person and reads them. A word without its text (Thymeleaf marks it with two question marks) fails. */
@TestComponent
public class Pages {

    private final MockMvc mvc;

    Pages(MockMvc mvc) {
        this.mvc = mvc;
    }

    public Document read(Actor actor, String address) throws Exception {
        String html = mvc.perform(get(address).with(ActingAs.person(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(html).doesNotContain("??");
        return Jsoup.parse(html);
    }
}
