package org.sealwright.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PublicStylesTests {

    private final String styles = PublicStyles.text();

    @Test
    void hasWhatPublicPagesNeed() {
        assertThat(styles).contains(".btn-primary{", ".container-xxl", "@media", "--paper:", ".form-control:focus{");
    }

    @Test
    void hasNothingThatOnlyWorkingPagesNeed() {
        assertThat(styles).doesNotContain(".modal", ".carousel", ".offcanvas", "[data-bs-theme", "--bs-indigo");
        assertThat(styles.length()).isLessThan(70_000);
    }

    @Test
    void mentionsNoValueThatItLacks() {
        var mentioned = Pattern.compile("var\\((--(?!bs-)[\\w-]+)\\)")
                .matcher(styles)
                .results()
                .map(found -> found.group(1))
                .distinct();
        assertThat(mentioned).isNotEmpty().allSatisfy(name -> assertThat(styles).contains(name + ":"));
    }

    @Test
    void canStandInAPageAndIsAllowedByItsDigest() throws Exception {
        assertThat(styles).doesNotContain("</", "@import");
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(styles.getBytes(StandardCharsets.UTF_8));
        assertThat(PageHeaders.CONTENT_SECURITY_POLICY)
                .contains("style-src 'self' 'sha256-" + Base64.getEncoder().encodeToString(digest) + "';")
                .doesNotContain("unsafe");
    }
}
