package org.sealwright.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.testing.ActingAs;
import org.sealwright.testing.Pages;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Each test has a case of its own: what it puts into force stays for the tests that come after it. */
@PortalTest
class CasePagesTests {

    private static final String LIST = "/admin/cases/method-en-303-645-v3.1.3";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Pages pages;

    @Autowired
    TestPeople people;

    private Actor author;
    private Actor second;

    @BeforeEach
    void administrators() {
        author = people.ofBody(Role.ADMINISTRATOR);
        second = people.ofBody(Role.ADMINISTRATOR);
    }

    private static String at(String caseId) {
        return LIST + "/" + caseId;
    }

    /** The form as the page shows it. */
    private Map<String, String> form(Actor admin, String caseId) throws Exception {
        return fields(pages.read(admin, at(caseId) + "/edit"));
    }

    private static Map<String, String> fields(Document page) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : page.select("main form input[name], main form textarea")) {
            fields.put(field.attr("name"), field.tagName().equals("textarea") ? field.wholeText() : field.val());
        }
        fields.remove("_csrf");
        return fields;
    }

    private MvcTestResult save(Actor admin, String caseId, Map<String, String> form, boolean propose) {
        var request = mvc.post()
                .uri(at(caseId) + "/edit")
                .with(ActingAs.person(admin))
                .with(csrf());
        form.forEach(request::param);
        return request.param("propose", String.valueOf(propose)).exchange();
    }

    private MvcTestResult step(Actor admin, String caseId, String version, String step, int position, String reason) {
        return mvc.post()
                .uri(at(caseId) + "/versions/" + version + "/" + step)
                .with(ActingAs.person(admin))
                .with(csrf())
                .param("position", String.valueOf(position))
                .param("reason", reason)
                .exchange();
    }

    private static Document read(MvcTestResult result, int status) throws Exception {
        assertThat(result).hasStatus(status);
        String html = result.getResponse().getContentAsString();
        assertThat(html).doesNotContain("??");
        return Jsoup.parse(html);
    }

    /** Somebody else's draft with these words; gives its id. */
    private String draft(Actor admin, String caseId, String purpose, boolean propose) throws Exception {
        Map<String, String> form = form(admin, caseId);
        form.put("purpose", purpose);
        form.put("reason", "Assessors asked.");
        assertThat(save(admin, caseId, form, propose)).hasRedirectedUrl(at(caseId));
        return String.valueOf(form.get("version"));
    }

    @Test
    void leadsAVersionFromItsFirstWordsIntoForce() throws Exception {
        String caseId = "6-8-2";
        Map<String, String> form = form(author, caseId);
        assertThat(form).containsEntry("position", "0").containsKeys("version", "gists[a]", "gists[b]");
        form.put("purpose", "Try what <b>really</b> happens.\r\n\r\nTwice.");
        form.put("gists[b]", "Look again.");
        form.put("reason", "Assessors asked for it.");
        assertThat(save(author, caseId, form, true)).hasRedirectedUrl(at(caseId));
        assertThat(save(author, caseId, form, true)).hasRedirectedUrl(at(caseId)); // the same, sent twice

        Document proposed = pages.read(author, at(caseId));
        Element version = proposed.selectFirst("#version-2");
        assertThat(version).isNotNull();
        assertThat(version.text())
                .contains("proposed", "Written by Person", "Proposed by Person", "Assessors asked for it.", "sha-256:")
                .contains("Another administrator has to put it into force");
        assertThat(version.select("ins").text()).contains("<b>really</b>", "again");
        assertThat(version.select("del")).isNotEmpty();
        assertThat(version.select("ol.tl li")).hasSize(2);
        assertThat(version.select("form[action$=/activate]")).isEmpty();
        assertThat(pages.read(second, LIST + "?show=open").text()).contains(caseId, "Version 2, proposed");
        assertThat(pages.read(author, "/criteria/en-303-645-v3.1.3/6-8").text()).doesNotContain("really");

        assertThat(pages.read(second, "/dashboard")
                        .select("section[aria-labelledby=own-cases]")
                        .text())
                .contains(caseId, "Assessors asked for it.");
        assertThat(pages.read(author, "/dashboard")
                        .select("section[aria-labelledby=own-cases]")
                        .text())
                .doesNotContain(caseId);
        Document waiting = pages.read(second, at(caseId));
        assertThat(waiting.select("#version-2 form[action$=/activate]")).hasSize(1);
        assertThat(waiting.select("a[href$=/edit]")).isEmpty();
        assertThat(step(second, caseId, form.get("version"), "activate", 2, "")).hasRedirectedUrl(at(caseId));

        assertThat(pages.read(author, at(caseId))
                        .select("#version-2 .chip.pass")
                        .text())
                .isEqualTo("in force");
        assertThat(pages.read(author, "/criteria/en-303-645-v3.1.3/6-8").text())
                .contains("Try what <b>really</b> happens.", "version 2");
        assertThat(form(author, caseId))
                .containsEntry("position", "0")
                .containsEntry("purpose", "Try what <b>really</b> happens.\n\nTwice.");
    }

    @Test
    void showsBothTextsToWhoComesSecond() throws Exception {
        String caseId = "6-8-1";
        Map<String, String> mine = form(second, caseId);
        draft(author, caseId, "Theirs.", false);
        mine.put("purpose", "Mine.");
        mine.put("reason", "My reason.");
        Document clash = read(save(second, caseId, mine, false), 409);
        assertThat(clash.select(".error-summary").text()).contains("A colleague saved this draft meanwhile");
        assertThat(clash.select(".theirs").eachText()).containsExactly("Theirs.", "Assessors asked.");
        Map<String, String> again = fields(clash);
        assertThat(again).containsEntry("purpose", "Mine.").containsEntry("reason", "My reason.");
        assertThat(save(second, caseId, again, false)).hasRedirectedUrl(at(caseId));

        assertThat(form(author, caseId)).containsEntry("purpose", "Mine.").containsEntry("position", "2");
        assertThat(pages.read(author, at(caseId)).select("#version-2 ins").text())
                .contains("Theirs", "Mine");

        Map<String, String> late = form(author, caseId);
        draft(second, caseId, "Proposed.", true);
        late.put("purpose", "Too late.");
        Document overtaken = read(save(author, caseId, late, false), 409);
        assertThat(overtaken.text()).contains("A colleague proposed this version meanwhile");
        Document refused = read(save(author, caseId, fields(overtaken), false), 422);
        assertThat(refused.text()).contains("Refuse the proposal first to edit it again.");
        assertThat(fields(refused)).containsEntry("purpose", "Too late.");
        Document stale = read(step(author, caseId, late.get("version"), "refuse", 2, "Because of this."), 409);
        assertThat(stale.text()).contains("Somebody took a step with this case meanwhile");
        assertThat(fields(stale)).containsEntry("reason", "Because of this.");
        assertThat(step(author, caseId, late.get("version"), "refuse", 4, "Because of this."))
                .hasRedirectedUrl(at(caseId));
    }

    @Test
    void saysWhatIsWrongWithWordsAndKeepsThem() throws Exception {
        String caseId = "6-7-2";
        Map<String, String> unchanged = form(author, caseId);
        unchanged.put("reason", "Why not.");
        assertThat(read(save(author, caseId, unchanged, false), 422).text())
                .contains("These are the words that are in force already.");
        for (var wrong : Map.of("purpose", "", "passCriterion", "x".repeat(4_001), "gists[b]", " ", "reason", "")
                .entrySet()) {
            Map<String, String> form = form(author, caseId);
            form.put("gists[a]", "Mine, kept.");
            form.put("reason", "Why not.");
            form.put(wrong.getKey(), wrong.getValue());
            Document page = read(save(author, caseId, form, false), 422);
            assertThat(page.getElementById(wrong.getKey() + "-wrong"))
                    .as(wrong.getKey())
                    .isNotNull();
            assertThat(page.select(".error-summary a").attr("href")).isEqualTo("#" + wrong.getKey());
            assertThat(fields(page)).containsEntry("gists[a]", "Mine, kept.");
        }
        Map<String, String> other = form(author, caseId);
        other.remove("gists[b]");
        other.put("gists[z]", "A unit of my own.");
        other.put("reason", "Why not.");
        assertThat(read(save(author, caseId, other, false), 422).text())
                .contains("The units of a case stay as they were published");
        assertThat(pages.read(author, at(caseId)).select("#version-2")).isEmpty();
    }

    @Test
    void refusesEachStepThatIsNotPossibleWithItsSentence() throws Exception {
        String caseId = "6-7-1";
        String version = draft(author, caseId, "A draft.", false);
        assertThat(read(step(second, caseId, version, "activate", 1, ""), 422).text())
                .contains("Only a proposed version can be put into force.");
        assertThat(read(step(second, caseId, version, "refuse", 1, "No."), 422).text())
                .contains("Only a proposed version can be refused.");
        assertThat(read(step(second, caseId, version, "discard", 1, " "), 422)
                        .select("#reason-wrong")
                        .text())
                .isEqualTo("Say why.");
        assertThat(step(second, caseId, version, "propose", 1, "")).hasRedirectedUrl(at(caseId));
        for (Actor involved : List.of(author, second)) {
            assertThat(read(step(involved, caseId, version, "activate", 2, ""), 422)
                            .text())
                    .contains("You wrote or proposed this version.");
        }
        assertThat(read(step(author, caseId, version, "propose", 2, ""), 422).text())
                .contains("Only a draft can be proposed.");
        assertThat(read(step(author, caseId, version, "discard", 2, "Bad."), 422)
                        .text())
                .contains("Refuse the proposal first to discard it.");
        assertThat(mvc.get().uri(at(caseId) + "/edit").with(ActingAs.person(author)))
                .hasStatus(422)
                .bodyText()
                .contains("Refuse the proposal first to edit it again.");
        assertThat(read(step(author, caseId, version, "refuse", 2, ""), 422)
                        .select("#reason-wrong")
                        .text())
                .isEqualTo("Say why.");
        assertThat(step(author, caseId, version, "refuse", 2, "Not yet.")).hasRedirectedUrl(at(caseId));
        assertThat(step(second, caseId, version, "discard", 3, "Nobody needs it."))
                .hasRedirectedUrl(at(caseId));
        Document discarded = read(step(second, caseId, version, "discard", 4, "Once more."), 422);
        assertThat(discarded.text()).contains("This version was discarded.", "You had written:", "Once more.");
        assertThat(discarded.select("#version-2").text()).contains("Not yet.", "Nobody needs it.");

        String next = draft(author, caseId, "The third.", true);
        assertThat(step(people.ofBody(Role.ADMINISTRATOR), caseId, next, "activate", 2, ""))
                .hasRedirectedUrl(at(caseId));
        Map<String, String> frozen = form(author, caseId);
        frozen.put("version", next);
        frozen.put("position", "3");
        frozen.put("purpose", "Changed afterwards.");
        frozen.put("reason", "To hide it.");
        assertThat(read(save(author, caseId, frozen, false), 422).text())
                .contains("This version came into force and is frozen.");
        assertThat(pages.read(author, at(caseId)).select("#version-3 .chip").text())
                .isEqualTo("in force");
    }

    @Test
    void isForAdministratorsAndAuditors() throws Exception {
        List<String> places = List.of("/admin/cases", LIST, at("6-6-1"), at("6-6-1") + "/edit");
        UUID maker = people.maker("Curious");
        for (Actor other : List.of(
                people.ofBody(Role.ASSESSOR), people.ofBody(Role.CERTIFIER), people.ofMaker(maker, Role.OWNER))) {
            for (String place : places) {
                assertThat(mvc.get().uri(place).with(ActingAs.person(other))).hasStatus(403);
            }
            assertThat(save(other, "6-6-1", Map.of(), false)).hasStatus(403);
            assertThat(step(other, "6-6-1", UUID.randomUUID().toString(), "activate", 0, ""))
                    .hasStatus(403);
        }
        for (String place : places) {
            assertThat(mvc.get().uri(place))
                    .hasStatus3xxRedirection()
                    .redirectedUrl()
                    .doesNotContain("/admin");
        }
        Actor auditor = people.ofBody(Role.AUDITOR);
        assertThat(pages.read(auditor, LIST).select("main tbody tr")).hasSize(20);
        assertThat(pages.read(auditor, at("6-6-1")).select("main form, main .btn"))
                .isEmpty();
        assertThat(mvc.get().uri(at("6-6-1") + "/edit").with(ActingAs.person(auditor)))
                .hasStatus(403);
        assertThat(save(auditor, "6-6-1", Map.of(), false)).hasStatus(403);
    }

    @Test
    void knowsNoOtherCases() throws Exception {
        for (String place : List.of(at("9.9-9-9"), "/admin/cases/nothing", "/admin/cases/nothing/6-6-1")) {
            assertThat(mvc.get().uri(place).with(ActingAs.person(author))).hasStatus(404);
        }
        assertThat(mvc.get().uri(at("5.1-4-1")).with(ActingAs.person(author)))
                .hasStatus(422)
                .bodyText()
                .contains("was taken over from a published specification");
        assertThat(step(author, "6-6-1", UUID.randomUUID().toString(), "activate", 0, ""))
                .hasStatus(404);
    }
}
