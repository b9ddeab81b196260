package org.sealwright.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a page may lead that somebody else wrote. */
class SafeLinkTests {

    @Test
    void leadsToAPageAndNamesItsHost() {
        assertThat(SafeLink.of("https://Northlight.example/safe?a=1#two"))
                .contains(new SafeLink("https://Northlight.example/safe?a=1#two", "northlight.example"));
        assertThat(SafeLink.ofContact("mailto:security@northlight.example"))
                .contains(new SafeLink("mailto:security@northlight.example", "security@northlight.example"));
        assertThat(SafeLink.ofContact("security@northlight.example")).isPresent();
        assertThat(SafeLink.ofContact("https://northlight.example/.well-known/security.txt"))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://northlight.example",
                "javascript:alert(1)",
                "https:northlight.example",
                "https://",
                "https://localhost/x",
                "https://bank.example@evil.example/",
                "https://evil.example\\@bank.example/",
                "https://münchen.example/",
                "https://a.example/ and more",
                "https://a.example/\nb",
                "data:text/html,x",
                "//a.example",
                "https://[::1]/x",
                "a sentence",
                "mailto:a@b.example?subject=x&body=y",
                "mailto:a@b.example,c@d.example"
            })
    void leadsNowhereElse(String text) {
        assertThat(SafeLink.of(text)).isEmpty();
        assertThat(SafeLink.ofContact(text)).isEmpty();
    }
}
