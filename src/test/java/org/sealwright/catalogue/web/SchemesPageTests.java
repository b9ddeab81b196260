package org.sealwright.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.sealwright.platform.ActingPrincipal;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class SchemesPageTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    TestPeople people;

    private record SignedIn(Actor actor, String displayName) implements ActingPrincipal {}

    private static Authentication as(Actor actor) {
        return UsernamePasswordAuthenticationToken.authenticated(new SignedIn(actor, "Somebody"), "", List.of());
    }

    @Test
    void letsAnAdministratorConfirmOnce() throws Exception {
        Actor admin = people.ofBody(Role.ADMINISTRATOR);
        assertThat(pages.post()
                        .uri("/admin/schemes/connected-product-1.0/comparison")
                        .with(authentication(as(admin)))
                        .with(csrf()))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/admin/schemes");
        var page = Jsoup.parse(pages.get()
                .uri("/admin/schemes")
                .with(authentication(as(admin)))
                .exchange()
                .getResponse()
                .getContentAsString());
        assertThat(page.select("article:has(#connected-product-1\\.0) form")).isEmpty();
        assertThat(page.select("article:has(#psti-uk-1\\.0)")).hasSize(1);
        assertThat(page.text()).doesNotContain("??");
    }

    @Test
    void isClosedToOthers() {
        assertThat(pages.get().uri("/admin/schemes").with(authentication(as(people.ofBody(Role.CERTIFIER)))))
                .hasStatus(403);
        assertThat(pages.get().uri("/admin/schemes")).hasStatus3xxRedirection();
    }
}
