package org.sealwright;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class TemplateTests {

    /** Thymeleaf takes it from the page, not from the layout; without it browsers fall back to the rules of 1998. */
    @Test
    void everyPageNamesItsDocumentType() throws IOException {
        int pages = 0;
        for (Resource template :
                new PathMatchingResourcePatternResolver().getResources("classpath:templates/**/*.html")) {
            String text = template.getContentAsString(StandardCharsets.UTF_8);
            if (text.matches("(?s).*layout-(work|public) :: page\\(~.*")) {
                assertThat(text).as(template.getDescription()).startsWith("<!DOCTYPE html>");
                pages++;
            }
        }
        assertThat(pages).isGreaterThan(50);
    }
}
