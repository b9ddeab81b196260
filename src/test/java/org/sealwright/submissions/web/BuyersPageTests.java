package org.sealwright.submissions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealwright.assessments.AssessmentFixture;
import org.sealwright.catalogue.BuyerFacts;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.submissions.RevisionFreezing;
import org.sealwright.submissions.SubmissionFixture;
import org.sealwright.submissions.SubmissionLookup;
import org.sealwright.testing.ActingAs;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PortalTest
@Import({SubmissionFixture.class, AssessmentFixture.class})
class BuyersPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestPeople people;

    @Autowired
    SubmissionFixture submissions;

    @Autowired
    RevisionFreezing freezing;

    @Autowired
    SubmissionLookup lookup;

    Actor owner;
    UUID id;
    String address;

    @BeforeEach
    void aDraft() {
        owner = people.ofMaker(people.maker("Northlight Devices"), Role.OWNER);
        id = submissions.complete(owner);
        address = "/submissions/" + id + "/buyers";
    }

    @Test
    void savesWhatBuyersReadAndFreezesIt() throws Exception {
        Document empty = page(owner, 200);
        assertThat(empty.select(".notice").text()).contains("how updates come", "advisories");
        send(owner, filled().param("version", empty.select("[name=version]").val()), 302);
        Document html = page(owner, 200);
        assertThat(html.select("#updates option[selected]").val()).isEqualTo("automatic");
        assertThat(html.select("[name=access][checked]").eachAttr("value")).containsExactly("password", "mfa");
        assertThat(html.select("#sense-audio-note").val()).isEqualTo("A microphone");
        assertThat(html.select("#deleteData").text()).isEqualTo("Hold <reset>.");
        freezing.freeze(owner, id);
        BuyerFacts frozen = lookup.newest(owner, id).orElseThrow().content().buyers();
        assertThat(frozen.updates()).isEqualTo(BuyerFacts.Updates.AUTOMATIC);
        assertThat(frozen.senses().get(BuyerFacts.Sense.POSITION).can()).isFalse();
        assertThat(frozen.notes()).containsEntry("5.5-4", "Open at home.");
        Document revision = Jsoup.parse(
                mvc.perform(get("/submissions/" + id + "/revisions/1").with(ActingAs.person(owner)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
        assertThat(revision.text()).contains("Hold <reset>.", "Open at home.").doesNotContain("??");
    }

    @ParameterizedTest
    @CsvSource({
        "deleteData, javascript:alert(1), #deleteData",
        "securing, http://northlight.example/safe, #securing",
        "advisories, https://bank.example@evil.example/, #advisories",
        "updatesNote, a‮b, #updatesNote",
        "deleteData, a\u200bb, #deleteData",
        "note-5.5-4, a\udb40\udc41b, #note-5.5-4",
        "language, xx, #language",
        "note-9.9-9, What, #notes",
        "note-nonsense, What, #notes"
    })
    void refusesWhatAPublicPageMustNotCarry(String field, String value, String anchor) throws Exception {
        Document refused = send(owner, post(address).param("version", "-1").param(field, value), 422);
        assertThat(refused.select(".error-summary a").eachAttr("href")).contains(anchor);
        assertThat(refused.text()).doesNotContain("??");
        assertThat(page(owner, 200).select("[name=version]").val()).isEqualTo("-1");
    }

    @Test
    void refusesTextsThatAreTooLongAndTakesNonsenseForNothing() throws Exception {
        send(owner, post(address).param("version", "-1").param("securing", "x".repeat(1001)), 422);
        send(
                owner,
                post(address)
                        .param("version", "-1")
                        .param("sense-audio", "can")
                        .param("sense-audio-note", "x".repeat(301)),
                422);
        send(
                owner,
                post(address)
                        .param("version", "9999999999999")
                        .param("updates", "sometimes")
                        .param("access", "a,b")
                        .param("sense-audio", "maybe"),
                302);
        assertThat(page(owner, 200).select("#updates option[selected]").val()).isEmpty();
    }

    @Test
    void losesNoWordsAboutASenseOfWhichNothingWasChosen() throws Exception {
        Document refused = send(
                owner,
                post(address)
                        .param("version", "-1")
                        .param("sense-audio-note", "A microphone")
                        .param("sense-images", "cannot"),
                422);
        assertThat(refused.select(".error-summary a").eachAttr("href")).containsExactly("#sense-audio");
        assertThat(refused.select("#sense-audio-wrong").text()).contains("Choose whether", "Sound");
        assertThat(refused.select("#sense-audio").attr("aria-describedby")).isEqualTo("sense-audio-wrong");
        assertThat(refused.select("#sense-audio-note").val()).isEqualTo("A microphone");
        assertThat(refused.select("#sense-images option[selected]").val()).isEqualTo("cannot");
        assertThat(refused.text()).doesNotContain("??");
        assertThat(page(owner, 200).select("[name=version]").val()).isEqualTo("-1");
    }

    @Test
    void showsReviewersEveryNoteInItsLanguage() throws Exception {
        send(
                owner,
                post(address)
                        .param("version", "-1")
                        .param("language", "de")
                        .param("updatesNote", "Nachts.")
                        .param("accessNote", "Am Boden.")
                        .param("sense-audio", "can")
                        .param("sense-audio-note", "Ein Mikrofon.")
                        .param("deleteData", "Knopf halten.")
                        .param("note-5.5-4", "Im Heimnetz offen.")
                        .param("note-5.1-1", "Jedes Gerät hat seins."),
                302);
        freezing.freeze(owner, id);
        Actor reviewer = people.ofBody(Role.APPLICATION_REVIEWER);
        Document revision = Jsoup.parse(
                mvc.perform(get("/submissions/" + id + "/revisions/1").with(ActingAs.person(reviewer)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
        assertThat(revision.select("dl.buyers [lang=de]").eachText())
                .containsExactly(
                        "Nachts.",
                        "Am Boden.",
                        "Ein Mikrofon.",
                        "Knopf halten.",
                        "Jedes Gerät hat seins.",
                        "Im Heimnetz offen.");
        assertThat(revision.select("dl.buyers").attr("lang")).isEmpty();
    }

    @Test
    void saysWhichNotesAreNotPublished() throws Exception {
        send(
                owner,
                post(address)
                        .param("version", "-1")
                        .param("note-5.5-4", "Open at home.")
                        .param("note-5.1-1", "Each has its own."),
                302);
        Document html = page(owner, 200);
        assertThat(html.select("div:has(> #note-5\\.1-1) .hint").text()).contains("Not published");
        assertThat(html.select("div:has(> #note-5\\.5-4) .hint")).isEmpty();
    }

    @Test
    void showsBothWhereAColleagueWasFaster() throws Exception {
        send(owner, filled().param("version", "-1"), 302);
        Document clash = send(owner, post(address).param("version", "-1").param("deleteData", "Otherwise."), 409);
        assertThat(clash.select("h1").text()).contains("meanwhile");
        assertThat(clash.text()).contains("Hold <reset>.", "Otherwise.").doesNotContain("??");
    }

    @Test
    void hidesItFromOthers() throws Exception {
        Actor stranger = people.ofMaker(people.maker("Elsewhere Ltd"), Role.OWNER);
        page(stranger, 404);
        send(stranger, filled().param("version", "-1"), 404);
    }

    private MockHttpServletRequestBuilder filled() {
        return post(address)
                .param("language", "en")
                .param("updates", "automatic")
                .param("access", "mfa", "password")
                .param("sense-audio", "can")
                .param("sense-audio-note", "A microphone")
                .param("sense-position", "cannot")
                .param("deleteData", "Hold <reset>.")
                .param("advisories", "https://northlight.example/advisories")
                .param("note-5.5-4", "Open at home.");
    }

    private Document page(Actor actor, int status) throws Exception {
        return Jsoup.parse(mvc.perform(get(address).with(ActingAs.person(actor)))
                .andExpect(status().is(status))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private Document send(Actor actor, MockHttpServletRequestBuilder request, int status) throws Exception {
        return Jsoup.parse(mvc.perform(request.with(ActingAs.person(actor)).with(csrf()))
                .andExpect(status().is(status))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
