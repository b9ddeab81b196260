package org.sealwright.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.nimbusds.jose.util.Base64URL;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwright.demo.SoftPasskey;
import org.sealwright.platform.PublicAddress;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;
import org.sealwright.signer.EnrolledPart;
import org.sealwright.signer.PasskeyAssertion;
import org.sealwright.testing.ActingAs;
import org.sealwright.testing.Pages;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.Signatures;
import org.sealwright.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** From a new passkey to an enrolled one and to its end, through the pages. */
@PortalTest
class PasskeyPagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Pages pages;

    @Autowired
    TestPeople people;

    @Autowired
    Signatures signatures;

    @Autowired
    PublicAddress address;

    @Autowired
    Trust trust;

    Actor reviewer;
    SoftPasskey passkey;
    List<Actor> founders;

    @BeforeEach
    void foundTheTrust() {
        founders = signatures.founders();
        reviewer = people.ofBody(Role.REVIEWER, Role.ASSESSOR);
        passkey = SoftPasskey.at(address.url());
    }

    @Test
    void aPasskeyIsMadeEnrolledByTwoAndEnded() throws Exception {
        make("Key ring", 302);
        Document own = pages.read(reviewer, "/account/passkeys");
        assertThat(own.select(".rows .chip").text()).isEqualTo("not enrolled");
        assertThat(own.select(".fingerprint").text())
                .isEqualTo(passkey.publicHalf().spoken());
        send(reviewer, own.select("form[action$=/ask]").attr("action"));
        assertThat(pages.read(reviewer, "/account/passkeys")
                        .select(".rows .chip")
                        .eachText())
                .containsExactly("waits for two administrators", "Reviewer");
        String statement = waiting();
        sign(founders.getFirst(), statement, 302);
        assertThat(trust.passkeys(reviewer.id(), EnrolledPart.REVIEWER)).isEmpty();
        sign(founders.getLast(), statement, 302);
        assertThat(trust.passkeys(reviewer.id(), EnrolledPart.REVIEWER)).containsExactly(passkey.publicHalf());
        assertThat(trust.passkeys(reviewer.id(), EnrolledPart.CERTIFIER)).isEmpty();
        assertThat(pages.read(reviewer, "/account/passkeys")
                        .select(".rows .chip")
                        .eachText())
                .containsExactly("enrolled", "Reviewer");

        String ending = mvc.perform(with(founders.getFirst(), post("/admin/enrolments/end"))
                        .param("passkey", passkey.publicHalf().fingerprint().hex()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(mvc.perform(with(founders.getLast(), post("/admin/enrolments/end"))
                                .param(
                                        "passkey",
                                        passkey.publicHalf().fingerprint().hex()))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo(ending);
        sign(founders.getFirst(), ending, 302);
        assertThat(trust.passkeys(reviewer.id(), EnrolledPart.REVIEWER)).isEmpty();
        assertThat(pages.read(reviewer, "/account/passkeys")
                        .select(".rows .chip")
                        .text())
                .isEqualTo("ended");
    }

    @Test
    void aNameIsAskedForAndWhatWasTypedStays() throws Exception {
        assertThat(make("  ", 422).select(".error-summary").text()).isEqualTo("Give the passkey a name.");
        Document page = make("x".repeat(81), 422);
        assertThat(page.select("#name").val()).hasSize(81);
    }

    @Test
    void anAnswerCountsOnceAndForItsPersonAlone() throws Exception {
        Element form = form(reviewer);
        var made = passkey.register(new Base64URL(form.attr("data-challenge")).decode());
        Actor other = people.ofBody(Role.CERTIFIER);
        assertThat(answer(other, form, made, 422).text()).contains("took too long, or was sent twice");
        answer(reviewer, form, made, 302);
        assertThat(answer(reviewer, form, made, 422).text()).contains("took too long, or was sent twice");
    }

    @Test
    void aPasskeyOfAnotherAddressIsRefused() throws Exception {
        passkey = SoftPasskey.at("https://seal.example.com");
        assertThat(make("Elsewhere", 422).text()).contains("no passkey for this portal");
    }

    @Test
    void somebodyElsesSignatureIsRefusedAtOnce() throws Exception {
        make("Key ring", 302);
        send(
                reviewer,
                pages.read(reviewer, "/account/passkeys")
                        .select("form[action$=/ask]")
                        .attr("action"));
        String statement = waiting();
        Document page = pages.read(founders.getFirst(), statement);
        PasskeyAssertion wrong = passkey.sign(digest(page));
        String html = mvc.perform(answered(founders.getFirst(), statement, wrong))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Jsoup.parse(html).select(".error-summary").text()).contains("not enrolled for you");
        send(founders.getFirst(), statement + "/drop");
        assertThat(pages.read(founders.getFirst(), statement).text()).contains("This was dropped");
    }

    @Test
    void nobodySignsForThemselves() throws Exception {
        reviewer = people.ofBody(Role.ADMINISTRATOR, Role.REVIEWER);
        make("Mine", 302);
        send(
                reviewer,
                pages.read(reviewer, "/account/passkeys")
                        .select("form[action$=/ask]")
                        .attr("action"));
        String statement = waiting();
        Document page = pages.read(reviewer, statement);
        assertThat(page.text()).contains("This is about your own passkey.");
        assertThat(page.select("button[data-touch]")).isEmpty();
        mvc.perform(answered(reviewer, statement, passkey.sign(digest(page))))
                .andExpect(status().isUnprocessableContent());
        send(founders.getFirst(), statement + "/drop");
    }

    @Test
    void showsAuditorsWhomTheSignerTrustsAndNobodyElse() throws Exception {
        signatures.of(reviewer.id());
        Actor auditor = people.ofBody(Role.AUDITOR);
        Document page = pages.read(auditor, "/admin/enrolments");
        assertThat(page.select("table tbody tr").size()).isGreaterThanOrEqualTo(3);
        assertThat(page.select("form[action$=/end]")).isEmpty();
        assertThat(mvc.perform(get("/admin/enrolments/trust.json").with(ActingAs.person(auditor)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("sealwright-founding/1", "sealwright-enrolment/1");
        mvc.perform(get("/admin/enrolments").with(ActingAs.person(reviewer))).andExpect(status().isForbidden());
        mvc.perform(get("/account/passkeys").with(ActingAs.person(auditor))).andExpect(status().isForbidden());
    }

    private Document make(String name, int expected) throws Exception {
        Element form = form(reviewer);
        var made = passkey.register(new Base64URL(form.attr("data-challenge")).decode());
        return answer(reviewer, form, made, name, expected);
    }

    private Element form(Actor person) throws Exception {
        return pages.read(person, "/account/passkeys")
                .select("form[data-passkey=make]")
                .first();
    }

    private Document answer(Actor person, Element form, SoftPasskey.Registration made, int expected) throws Exception {
        return answer(person, form, made, "Key ring", expected);
    }

    private Document answer(Actor person, Element form, SoftPasskey.Registration made, String name, int expected)
            throws Exception {
        return Jsoup.parse(mvc.perform(with(person, post("/account/passkeys"))
                        .param("offer", form.select("input[name=offer]").val())
                        .param("name", name)
                        .param("attestation", made.attestationObject().toString())
                        .param("clientData", made.clientDataJson().toString()))
                .andExpect(status().is(expected))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    /** Address of the statement about the reviewer's passkey. */
    private String waiting() throws Exception {
        String name = pages.read(reviewer, "/account").select("h1").text();
        return pages.read(founders.getFirst(), "/admin/enrolments")
                .select("a:contains(" + name + ")")
                .attr("href");
    }

    private void sign(Actor administrator, String statement, int expected) throws Exception {
        Document page = pages.read(administrator, statement);
        assertThat(page.select("form[data-passkey]").attr("data-allow")).isNotBlank();
        PasskeyAssertion signature = signatures.of(administrator.id()).sign(digest(page));
        mvc.perform(answered(administrator, statement, signature)).andExpect(status().is(expected));
    }

    private static byte[] digest(Document page) {
        return Sha256.of(page.select("#statement, .statement code").first().wholeText())
                .bytes();
    }

    private static MockHttpServletRequestBuilder answered(Actor person, String place, PasskeyAssertion signature) {
        return with(person, post(place))
                .param("credentialId", signature.credentialId().toString())
                .param("authenticatorData", signature.authenticatorData().toString())
                .param("clientData", signature.clientDataJson().toString())
                .param("signature", signature.signature().toString());
    }

    private void send(Actor person, String place) throws Exception {
        mvc.perform(with(person, post(place))).andExpect(status().is3xxRedirection());
    }

    private static MockHttpServletRequestBuilder with(Actor person, MockHttpServletRequestBuilder request) {
        return request.with(ActingAs.person(person)).with(csrf());
    }
}
