package org.sealwright.assessments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.sealwright.assessments.AssessmentFixture;
import org.sealwright.assessments.AssessmentFixture.Staged;
import org.sealwright.platform.ActingPrincipal;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Role;
import org.sealwright.submissions.SubmissionFixture;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
@Import({SubmissionFixture.class, AssessmentFixture.class})
class AssessmentPagesTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    AssessmentFixture assessments;

    @Autowired
    TestPeople people;

    private record SignedIn(Actor actor, String displayName) implements ActingPrincipal {}

    private static Authentication as(Actor actor) {
        return UsernamePasswordAuthenticationToken.authenticated(new SignedIn(actor, "Somebody"), "", List.of());
    }

    private MvcTestResult get(Actor actor, String address) {
        return pages.get().uri(address).with(authentication(as(actor))).exchange();
    }

    private MvcTestResult post(Actor actor, String address, String... fields) {
        var request = pages.method(HttpMethod.POST)
                .uri(address)
                .with(authentication(as(actor)))
                .with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private Document page(MvcTestResult result) throws Exception {
        Document page = Jsoup.parse(result.getResponse().getContentAsString());
        assertThat(page.text()).doesNotContain("??");
        assertThat(page.select("[style]")).isEmpty();
        return page;
    }

    @Test
    void leadsFromTheListThroughTheOverviewToTheWorkspace() throws Exception {
        Staged staged = assessments.evaluating();
        Document list = page(get(staged.assessor(), "/assessments"));
        assertThat(list.select("tbody a").eachAttr("href")).contains("/assessments/" + staged.assessment());
        Document overview = page(get(staged.assessor(), "/assessments/" + staged.assessment()));
        assertThat(overview.selectFirst("h1").text()).isEqualTo("Hearth Hub 2");
        assertThat(overview.select("#completion li")).isNotEmpty();
        assertThat(get(staged.assessor(), "/assessments/" + staged.assessment() + "/next"))
                .hasStatus3xxRedirection();
        Document workspace = page(get(staged.assessor(), "/assessments/" + staged.assessment() + "/5.1-1"));
        assertThat(workspace.select(".rail li")).hasSizeGreaterThan(30);
        assertThat(workspace.select(".case")).hasSize(2);
        assertThat(workspace.select(".rail a[aria-current=true]").text()).startsWith("5.1-1");
    }

    @Test
    void savesAVerdictWithoutJavaScript() throws Exception {
        Staged staged = assessments.evaluating();
        String base = "/assessments/" + staged.assessment() + "/5.1-1";
        assertThat(post(
                        staged.assessor(),
                        base + "/cases/5.1-1-1",
                        "outcome",
                        "PASS",
                        "rationale",
                        "It holds.",
                        "references",
                        "AuthMech-1",
                        "seen",
                        "0"))
                .hasStatus3xxRedirection();
        Document workspace = page(get(staged.assessor(), base));
        assertThat(workspace.select("#case-5\\.1-1-1 header .chip").text()).isEqualTo("Pass");
        assertThat(workspace.select("#case-5\\.1-1-1 input[name=seen]").val()).isEqualTo("1");
    }

    @Test
    void keepsWhatWasTypedWhenAVerdictIsRefused() throws Exception {
        Staged staged = assessments.evaluating();
        String base = "/assessments/" + staged.assessment() + "/5.1-1";
        var refused = post(
                staged.assessor(),
                base + "/cases/5.1-1-1",
                "outcome",
                "FAIL",
                "rationale",
                "It does <not> hold.",
                "references",
                "",
                "seen",
                "0");
        assertThat(refused).hasStatus(422);
        Document page = page(refused);
        assertThat(page.select("#error-summary a").attr("href")).isEqualTo("#case-5.1-1-1");
        assertThat(page.select("#case-5\\.1-1-1 textarea[name=rationale]").text())
                .isEqualTo("It does <not> hold.");
        assertThat(page.select("#case-5\\.1-1-1 input[value=FAIL]").hasAttr("checked"))
                .isTrue();
    }

    @Test
    void tellsTwoAssessorsAtOnceAndLosesNoWord() throws Exception {
        Staged staged = assessments.evaluating();
        String base = "/assessments/" + staged.assessment() + "/5.1-1";
        post(staged.assessor(), base + "/cases/5.1-1-1", "outcome", "OPEN", "rationale", "First.", "seen", "0");
        var conflict = post(
                staged.assessor(), base + "/cases/5.1-1-1", "outcome", "OPEN", "rationale", "Second.", "seen", "0");
        assertThat(conflict).hasStatus(409);
        Document page = page(conflict);
        assertThat(page.select("#case-5\\.1-1-1 textarea[name=rationale]").text())
                .isEqualTo("Second.");
        assertThat(page.select("#case-5\\.1-1-1").text()).contains("First.");
        assertThat(page.select("#case-5\\.1-1-1 input[name=seen]").val()).isEqualTo("1");
        String theirs = page.select("#case-5\\.1-1-1 button[name=theirs]").val();
        assertThat(post(
                        staged.assessor(),
                        base + "/cases/5.1-1-1",
                        "outcome",
                        "OPEN",
                        "rationale",
                        "Second.",
                        "theirs",
                        theirs,
                        "seen",
                        "1"))
                .hasStatus3xxRedirection();
        assertThat(page(get(staged.assessor(), base))
                        .select("#case-5\\.1-1-1 textarea[name=rationale]")
                        .first()
                        .wholeText())
                .isEqualTo("First.\n\nSecond.");
    }

    @Test
    void savesByItselfAndSaysWhichVersionStands() {
        Staged staged = assessments.evaluating();
        var saved = pages.post()
                .uri("/assessments/" + staged.assessment() + "/5.1-1/cases/5.1-1-2")
                .header("X-Autosave", "1")
                .param("outcome", "OPEN")
                .param("rationale", "Being writ")
                .param("seen", "0")
                .with(authentication(as(staged.assessor())))
                .with(csrf())
                .exchange();
        assertThat(saved).hasStatusOk().bodyJson().extractingPath("$.version").isEqualTo(1);
        var refused = pages.post()
                .uri("/assessments/" + staged.assessment() + "/5.1-1/cases/5.1-1-2")
                .header("X-Autosave", "1")
                .param("outcome", "PASS")
                .param("rationale", "Being written")
                .param("seen", "1")
                .with(authentication(as(staged.assessor())))
                .with(csrf())
                .exchange();
        assertThat(refused)
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.sentence")
                .asString()
                .contains("needs evidence");
    }

    private MvcTestResult autosave(Actor actor, String address, String... fields) {
        var request = pages.post()
                .uri(address)
                .header("X-Autosave", "1")
                .with(authentication(as(actor)))
                .with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    @Test
    void keepsTheWordsOfARefusedVerdictWhileEvidenceIsLinked() throws Exception {
        Staged staged = assessments.evaluating();
        String base = "/assessments/" + staged.assessment() + "/5.1-1";
        var refused = autosave(
                staged.assessor(),
                base + "/cases/5.1-1-1",
                "outcome",
                "PASS",
                "rationale",
                "Each unit has its own.",
                "seen",
                "0");
        assertThat(refused)
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo(1);
        var again = post(
                staged.assessor(),
                base + "/cases/5.1-1-2",
                "outcome",
                "FAIL",
                "rationale",
                "Two share one.",
                "seen",
                "0");
        assertThat(again).hasStatus(422);
        Document workspace = page(get(staged.assessor(), base));
        assertThat(workspace.select("#case-5\\.1-1-1 textarea[name=rationale]").text())
                .isEqualTo("Each unit has its own.");
        assertThat(workspace.select("#case-5\\.1-1-2 textarea[name=rationale]").text())
                .isEqualTo("Two share one.");
        assertThat(workspace.select(".case header .chip").eachText()).containsOnly("not judged");
    }

    @Test
    void doesNotTakeAVerdictBackWhereAnotherIsRefused() throws Exception {
        Staged staged = assessments.evaluating();
        String base = "/assessments/" + staged.assessment() + "/5.1-1";
        String verdict = base + "/cases/5.1-1-1";
        autosave(
                staged.assessor(),
                verdict,
                "outcome",
                "PASS",
                "rationale",
                "It holds.",
                "references",
                "AuthMech-1",
                "seen",
                "0");
        assertThat(autosave(staged.assessor(), verdict, "outcome", "FAIL", "rationale", "It does not.", "seen", "1"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo(1);
        Document workspace = page(get(staged.assessor(), base));
        assertThat(workspace.select("#case-5\\.1-1-1 header .chip").text()).isEqualTo("Pass");
        assertThat(workspace.select("#case-5\\.1-1-1 textarea[name=rationale]").text())
                .isEqualTo("It holds.");
    }

    @Test
    void showsWhoeverWasOvertakenWhatStands() throws Exception {
        Staged staged = assessments.evaluating();
        String base = "/assessments/" + staged.assessment() + "/5.1-1";
        String verdict = base + "/cases/5.1-1-1";
        autosave(staged.assessor(), verdict, "outcome", "OPEN", "rationale", "First.", "seen", "0");
        var overtaken = autosave(staged.assessor(), verdict, "outcome", "OPEN", "rationale", "Second.", "seen", "0");
        assertThat(overtaken)
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo(1);
        assertThat(overtaken).bodyJson().extractingPath("$.standing").asString().contains("First.");
        assertThat(overtaken).bodyJson().extractingPath("$.theirs.rationale").isEqualTo("First.");
        String line = page(get(staged.assessor(), base))
                .select("form.noting input[name=line]")
                .val();
        autosave(staged.assessor(), base + "/lines", "line", line, "words", "Seen first.", "seen", "-1");
        var late = autosave(staged.assessor(), base + "/lines", "line", line, "words", "Seen second.", "seen", "-1");
        assertThat(late)
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.standing")
                .asString()
                .contains("Seen first.");
        var page = post(staged.assessor(), base + "/lines", "line", line, "words", "Seen second.", "seen", "-1");
        assertThat(page).hasStatus(409);
        Document shown = page(page);
        String place = shown.select("#error-summary a").attr("href").substring(1);
        assertThat(shown.getElementById(place).text()).contains("Seen first.").contains("Seen second.");
        assertThat(shown.select("details.lines").first().hasAttr("open")).isTrue();
    }

    @Test
    void bringsAFindingToTheManufacturerAndBack() throws Exception {
        Staged staged = assessments.evaluating();
        String base = "/assessments/" + staged.assessment();
        assertThat(post(
                        staged.assessor(),
                        base + "/5.1-1/findings",
                        "finding",
                        Ids.next().toString(),
                        "title",
                        "X",
                        "words",
                        "Y"))
                .hasStatus(422);
        assertThat(post(
                        staged.assessor(),
                        base + "/5.1-1/findings",
                        "finding",
                        Ids.next().toString(),
                        "severity",
                        "MAJOR",
                        "title",
                        "Passwords repeat",
                        "words",
                        "Two units share one."))
                .hasStatus3xxRedirection();
        assertThat(page(get(staged.owner(), base + "/findings")).text()).contains("Nothing was sent to you");
        assertThat(post(staged.assessor(), base + "/findings/sending")).hasStatus3xxRedirection();
        assertThat(get(staged.owner(), base)).hasRedirectedUrl(base + "/findings");
        Document findings = page(get(staged.owner(), base + "/findings"));
        String action =
                findings.select("article form:has(button[value=ANSWERED])").attr("action");
        assertThat(findings.text()).contains("Passwords repeat");
        var silent = post(staged.owner(), action, "act", "ANSWERED", "words", "");
        assertThat(silent).hasStatus(422);
        assertThat(post(staged.owner(), action, "act", "CONTESTED", "words", "They do not."))
                .hasStatus3xxRedirection();
        Document workspace = page(get(staged.assessor(), base + "/5.1-1"));
        assertThat(workspace.select(".side").text()).contains("contested").contains("They do not.");
        assertThat(page(get(staged.assessor(), base + "/findings")).select("button[value=CLOSED]"))
                .hasSize(1);
    }

    @Test
    void letsNobodyButItsAssessorsSettleAFinding() throws Exception {
        Staged staged = assessments.evaluating();
        String base = "/assessments/" + staged.assessment();
        post(
                staged.assessor(),
                base + "/5.1-1/findings",
                "finding",
                Ids.next().toString(),
                "severity",
                "MINOR",
                "title",
                "No word on length",
                "words",
                "How long is it?");
        assertThat(page(get(staged.assessor(), base + "/findings")).select("article form button[value=CLOSED]"))
                .hasSize(1);
        assertThat(page(get(people.ofBody(Role.ASSESSOR), base + "/findings")).select("article form"))
                .isEmpty();
    }

    @Test
    void namesTheDeviceOrSaysWhatIsMissing() throws Exception {
        Staged staged = assessments.evaluating();
        String base = "/assessments/" + staged.assessment();
        var refused = post(
                staged.assessor(),
                base + "/devices",
                "device",
                Ids.next().toString(),
                "model",
                "NL-HH2",
                "serial",
                "SN 1",
                "hardware",
                "rev C",
                "firmware",
                "2.4.1",
                "digest",
                "12");
        assertThat(refused).hasStatus(422);
        assertThat(page(refused).select("#device-serial").val()).isEqualTo("SN 1");
        assertThat(post(
                        staged.assessor(),
                        base + "/devices",
                        "device",
                        Ids.next().toString(),
                        "model",
                        "NL-HH2",
                        "serial",
                        "SN 1",
                        "hardware",
                        "rev C",
                        "firmware",
                        "2.4.1",
                        "digest",
                        "A".repeat(64)))
                .hasStatus3xxRedirection();
        assertThat(page(get(staged.assessor(), base)).select("#device tbody tr"))
                .hasSize(1);
    }

    @Test
    void asksForTheReportsOfTheWantedLevel() throws Exception {
        Staged staged = assessments.evaluating("III");
        String base = "/assessments/" + staged.assessment();
        Document overview = page(get(staged.assessor(), base));
        assertThat(overview.select("#activity-penetration-test .chip").text()).isEqualTo("no report yet");
        var refused = post(
                staged.assessor(),
                base + "/activities/penetration-test",
                "record",
                Ids.next().toString(),
                "laboratory",
                "Test Lab");
        assertThat(refused).hasStatus(422);
        assertThat(page(refused).select("#activity-penetration-test-laboratory").val())
                .isEqualTo("Test Lab");
    }

    @Test
    void showsAStrangerNothing() {
        Staged staged = assessments.evaluating();
        Actor stranger = people.ofMaker(people.maker("Elsewhere Ltd"), Role.OWNER);
        String base = "/assessments/" + staged.assessment();
        assertThat(get(stranger, base + "/findings")).hasStatus(404);
        assertThat(get(stranger, base + "/5.1-1")).hasStatus(403);
        assertThat(get(staged.assessor(), "/assessments/" + UUID.randomUUID())).hasStatus(404);
        assertThat(get(staged.assessor(), base + "/5.3-99")).hasStatus(404);
        assertThat(pages.get().uri(base)).hasStatus3xxRedirection();
    }
}
