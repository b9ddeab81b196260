package org.sealwright.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;
import org.sealwright.signer.PasskeyAssertion;
import org.sealwright.testing.ActingAs;
import org.sealwright.testing.Pages;
import org.sealwright.testing.Signatures;
import org.sealwright.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DecisionsTest
class DecisionPageTests {

    @Autowired
    Pages pages;

    @Autowired
    MockMvc mvc;

    @Autowired
    CaseWorld world;

    @Autowired
    Signatures signatures;

    @Autowired
    TestPeople people;

    @Test
    void goesFromReviewToDecisionThroughThePages() throws Exception {
        CaseFile file = world.open();
        Actor reviewer = world.person();
        Actor certifier = world.person();
        String address = "/decisions/" + file.id();
        assertThat(pages.read(reviewer, address)
                        .select("form[action$=/review/take] button")
                        .text())
                .isEqualTo("Take the review");
        send(reviewer, post(address + "/review/take"));
        String seen = pages.read(reviewer, address)
                .select("form[action$=/review] input[name=seen]")
                .val();
        assertThat(seen).isEqualTo(world.dossierOf(file).hex());
        sign(
                reviewer,
                file,
                post(address + "/review")
                        .param("act", "confirm")
                        .param("seen", seen)
                        .param("note", "All of 5.3 read."));
        send(certifier, post(address + "/decision/take"));
        Document form = pages.read(certifier, address);
        assertThat(form.select("input[name=outcome]").eachAttr("value"))
                .containsExactly("GRANT", "LIMIT", "REFUSE", "RETURN", "DEFER");
        assertThat(form.text())
                .contains("66 of 68 test groups passed", "All of 5.3 read.")
                .contains("Does the device process personal data? No.");
        sign(
                certifier,
                file,
                post(address + "/decision")
                        .param("id", Ids.next().toString())
                        .param("seen", seen)
                        .param("outcome", "GRANT")
                        .param("conditions", "Publish the advisory page.\n\nReport each year."));
        assertThat(world.now(file).state()).isEqualTo(CaseState.DECIDED);
        assertThat(pages.read(certifier, address).select("aside .tl").text())
                .contains("granted the seal", "Condition: Publish the advisory page.", "Condition: Report each year.");
    }

    @Test
    void keepsWhatWasTypedWhenTheReasonIsMissing() throws Exception {
        CaseFile file = world.reviewed();
        Actor certifier = world.person();
        String address = "/decisions/" + file.id();
        send(certifier, post(address + "/decision/take"));
        String html = mvc.perform(post(address + "/decision")
                        .param("id", Ids.next().toString())
                        .param("seen", world.dossierOf(file).hex())
                        .param("outcome", "REFUSE")
                        .param("privateReason", "A <b>call</b> from inside")
                        .with(ActingAs.person(certifier))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        Document page = Jsoup.parse(html);
        assertThat(page.select("#error-summary a[href=#publicReason]").text()).contains("Give the reason");
        assertThat(page.select("#privateReason").text()).isEqualTo("A <b>call</b> from inside");
        assertThat(page.select("input[name=outcome][checked]").val()).isEqualTo("REFUSE");
        assertThat(world.now(file).state()).isEqualTo(CaseState.REVIEWED);
    }

    @Test
    void saysWhyAReviewOfSomebodyElsesIsRefusedAndKeepsItsWords() throws Exception {
        CaseFile file = world.reviewed();
        String html = mvc.perform(post("/decisions/" + file.id() + "/review")
                        .param("act", "confirm")
                        .param("seen", world.dossierOf(file).hex())
                        .param("note", "Read every verdict.")
                        .with(ActingAs.person(world.person()))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Jsoup.parse(html).select(".case-acts").text())
                .contains("is reviewed by somebody else", "Read every verdict.");
    }

    @Test
    void tellsASecondCertifierWhoHasTheDecision() throws Exception {
        CaseFile file = world.reviewed();
        String address = "/decisions/" + file.id();
        send(world.person(), post(address + "/decision/take"));
        assertThat(pages.read(world.person(), address).select(".case-acts").text())
                .contains("has taken this decision");
    }

    @Test
    void saysWhatIsWrongWithAFormThatIsNotOurs() throws Exception {
        CaseFile file = world.reviewed();
        Actor certifier = world.person();
        String address = "/decisions/" + file.id();
        send(certifier, post(address + "/decision/take"));
        for (String[] wrong :
                new String[][] {{"outcome", "PERHAPS"}, {"until", "tomorrow"}, {"seen", "not a digest"}}) {
            MockHttpServletRequestBuilder request = post(address + "/decision")
                    .param("id", Ids.next().toString())
                    .param(wrong[0], wrong[1])
                    .with(ActingAs.person(certifier))
                    .with(csrf());
            if (!wrong[0].equals("outcome")) {
                request.param("outcome", "GRANT");
            }
            String html = mvc.perform(request)
                    .andExpect(status().isUnprocessableContent())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(Jsoup.parse(html).select("#error-summary").text())
                    .doesNotContain("??")
                    .isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource
    void listsWhatEachFilterShowsOrSaysThatThereIsNothing(QueueFilter filter) throws Exception {
        Actor reviewer = world.person();
        Document page = pages.read(reviewer, "/decisions?show=" + filter.word());
        assertThat(page.select("table.quiet tbody tr").size()
                        + page.select(".empty").size())
                .isPositive();
        assertThat(page.select(".case-filters a[aria-current]")).hasSize(1);
        assertThat(page.text()).doesNotContain("??");
    }

    @Test
    void listsACaseWithItsNumber() throws Exception {
        CaseFile file = world.concern(world.person(), CaseKind.WITHDRAW, world.maker());
        Actor reviewer = world.person();
        int pageNumber = 1;
        Document page;
        do {
            page = pages.read(reviewer, "/decisions?show=review&page=" + pageNumber++);
        } while (!page.text().contains(file.number()) && page.selectFirst("a[rel=next]") != null);
        assertThat(page.text())
                .contains(file.number())
                .contains("Withdraw a seal")
                .contains(file.sealNumber());
    }

    @ParameterizedTest
    @EnumSource(names = {"SUSPEND", "WITHDRAW", "REINSTATE", "TERMINATE", "REDUCE"})
    void showsACaseOfEveryKind(CaseKind kind) throws Exception {
        Actor officer = world.person();
        CaseFile file = world.concern(officer, kind, world.maker());
        Document page = pages.read(officer, "/decisions/" + file.id());
        assertThat(page.text()).contains("A researcher told us in confidence.").doesNotContain("??");
        assertThat(page.select("form.upload input[name=ownerType]").val()).isEqualTo("case");
    }

    @Test
    void isNothingForAManufacturer() throws Exception {
        CaseFile file = world.open();
        Actor owner = world.ofMaker(file.maker());
        for (Actor maker : new Actor[] {owner, world.ofMaker(world.maker())}) {
            mvc.perform(get("/decisions/" + file.id()).with(ActingAs.person(maker)))
                    .andExpect(status().isNotFound());
        }
        mvc.perform(get("/decisions").with(ActingAs.person(owner))).andExpect(status().isForbidden());
    }

    @Test
    void showsTheManufacturerTheReasonAndNothingInside() throws Exception {
        CaseFile file = world.reviewed();
        world.decide(file, Outcome.REFUSE, "The update path is not protected.");
        Document page = pages.read(world.ofMaker(file.maker()), "/decisions/mine");
        assertThat(page.text())
                .contains("refused the seal", "The update path is not protected.", file.number())
                .doesNotContain("Told by somebody inside.")
                .doesNotContain("??");
        Document others = pages.read(world.ofMaker(world.maker()), "/decisions/mine");
        assertThat(others.select(".empty").text()).contains("Nothing was decided yet.");
        mvc.perform(get("/decisions/mine").with(ActingAs.person(world.person())))
                .andExpect(status().isForbidden());
    }

    @Test
    void hasNoCaseThatIsNot() throws Exception {
        mvc.perform(get("/decisions/" + Ids.next()).with(ActingAs.person(world.person())))
                .andExpect(status().isNotFound());
    }

    @Test
    void keepsWhatWasTypedUntilItIsSigned() throws Exception {
        CaseFile file = world.reviewed();
        Actor certifier = world.person();
        String address = "/decisions/" + file.id();
        send(certifier, post(address + "/decision/take"));
        assertThat(pages.read(certifier, address).select(".case-acts").text())
                .contains("You have no passkey that is enrolled for decisions.");
        String signing = location(certifier, refusal(file, "The update path is not protected."));
        Document page = pages.read(certifier, signing);
        assertThat(page.select("main").text())
                .contains("Sign your decision", "Refuse", "The update path is not protected.")
                .contains("You have no passkey that is enrolled for decisions.");
        assertThat(page.select("button[data-touch]")).isEmpty();
        assertThat(pages.read(certifier, address).select("#publicReason").text())
                .isEqualTo("The update path is not protected.");
        String html = mvc.perform(post(signing).with(ActingAs.person(certifier)).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Jsoup.parse(html).select("#error-summary").text()).contains("No signature came with the form");
        assertThat(world.now(file).state()).isEqualTo(CaseState.REVIEWED);
    }

    @Test
    void showsNobodyWhatAnotherIsAboutToSign() throws Exception {
        CaseFile file = world.reviewed();
        Actor certifier = world.person();
        send(certifier, post("/decisions/" + file.id() + "/decision/take"));
        String signing = location(certifier, refusal(file, "Why"));
        mvc.perform(get(signing).with(ActingAs.person(world.person()))).andExpect(status().isNotFound());
    }

    @Test
    void refusesASignatureOverSomethingElse() throws Exception {
        CaseFile file = world.reviewed();
        Actor certifier = world.person();
        send(certifier, post("/decisions/" + file.id() + "/decision/take"));
        String signing = location(certifier, refusal(file, "Why"));
        PasskeyAssertion other =
                signatures.of(certifier.id()).sign(Sha256.of("another").bytes());
        String html = mvc.perform(answered(signing, other)
                        .with(ActingAs.person(certifier))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Jsoup.parse(html).select("#error-summary").text()).contains("signed something else");
        assertThat(world.now(file).state()).isEqualTo(CaseState.REVIEWED);
    }

    @Test
    void showsAuditorsWhatWasSigned() throws Exception {
        CaseFile file = world.reviewed();
        world.decide(file, Outcome.REFUSE, "Why");
        Actor auditor = people.ofBody(Role.AUDITOR);
        Document page = pages.read(auditor, "/decisions/" + file.id());
        assertThat(page.select("aside .chip.pass").eachText()).containsExactly("✓ verifies", "✓ verifies");
        assertThat(page.select("aside .fingerprint")).hasSize(2);
        String json = mvc.perform(
                        get("/decisions/" + file.id() + "/approvals.json").with(ActingAs.person(auditor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(json).contains("sealwright-approval/1", "\"CONFIRMED\"", "\"REFUSE\"", "clientDataJson");
    }

    private MockHttpServletRequestBuilder refusal(CaseFile file, String reason) {
        return post("/decisions/" + file.id() + "/decision")
                .param("id", Ids.next().toString())
                .param("seen", world.dossierOf(file).hex())
                .param("outcome", "REFUSE")
                .param("publicReason", reason);
    }

    /** Sends a form, and signs what the next page shows. */
    private void sign(Actor actor, CaseFile file, MockHttpServletRequestBuilder form) throws Exception {
        signatures.of(actor.id());
        String signing = location(actor, form);
        Document page = pages.read(actor, signing);
        assertThat(page.select("button[data-touch]")).hasSize(1);
        String statement = page.select("#statement").first().wholeText();
        PasskeyAssertion assertion =
                signatures.of(actor.id()).sign(Sha256.of(statement).bytes());
        mvc.perform(answered(signing, assertion).with(ActingAs.person(actor)).with(csrf()))
                .andExpect(redirectedUrl("/decisions/" + file.id()));
    }

    private static MockHttpServletRequestBuilder answered(String signing, PasskeyAssertion assertion) {
        return post(signing)
                .param("credentialId", assertion.credentialId().toString())
                .param("authenticatorData", assertion.authenticatorData().toString())
                .param("clientData", assertion.clientDataJson().toString())
                .param("signature", assertion.signature().toString());
    }

    private String location(Actor actor, MockHttpServletRequestBuilder form) throws Exception {
        return Objects.requireNonNull(
                mvc.perform(form.with(ActingAs.person(actor)).with(csrf()))
                        .andExpect(status().is3xxRedirection())
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
    }

    private void send(Actor actor, MockHttpServletRequestBuilder request) throws Exception {
        mvc.perform(request.with(ActingAs.person(actor)).with(csrf())).andExpect(status().is3xxRedirection());
    }
}
