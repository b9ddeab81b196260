package org.sealwright.assessments.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.sealwright.analysis.EvidenceAnalysis;
import org.sealwright.assessments.AssessmentFixture;
import org.sealwright.assessments.AssessmentFixture.Staged;
import org.sealwright.assessments.CaseOutcome;
import org.sealwright.assessments.Judgement;
import org.sealwright.assessments.Judging;
import org.sealwright.evidence.EvidenceIntake;
import org.sealwright.evidence.EvidenceKind;
import org.sealwright.evidence.EvidenceOrder;
import org.sealwright.evidence.EvidenceOwner;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Role;
import org.sealwright.submissions.SubmissionFixture;
import org.sealwright.testing.ActingAs;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.sealwright.testing.Tries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
@Import({SubmissionFixture.class, AssessmentFixture.class})
class SuggestionPagesTests {

    private static final String RTSP = "Port 554/TCP (rtsp) is open.";

    @Autowired
    MockMvcTester pages;

    @Autowired
    AssessmentFixture assessments;

    @Autowired
    SubmissionFixture submissions;

    @Autowired
    TestPeople people;

    @Autowired
    EvidenceIntake intake;

    @Autowired
    EvidenceAnalysis analysis;

    @Autowired
    Judging judging;

    @Autowired
    Tries tries;

    @Autowired
    JdbcClient database;

    private MvcTestResult get(Actor actor, String address) {
        return pages.get().uri(address).with(ActingAs.person(actor)).exchange();
    }

    private MvcTestResult post(Actor actor, String address, String... fields) {
        var request = pages.method(HttpMethod.POST)
                .uri(address)
                .with(ActingAs.person(actor))
                .with(SecurityMockMvcRequestPostProcessors.csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private Document page(MvcTestResult result) throws Exception {
        String html = result.getResponse().getContentAsString();
        assertThat(html).doesNotContain("??");
        return Jsoup.parse(html);
    }

    private UUID put(Staged staged, EvidenceKind kind, String name, byte[] content) throws IOException {
        return put(staged.assessor(), new EvidenceOwner("assessment", staged.assessment()), kind, name, content);
    }

    private UUID put(Actor actor, EvidenceOwner owner, EvidenceKind kind, String name, byte[] content)
            throws IOException {
        var order = new EvidenceOrder(Ids.next(), owner, name, kind, null, List.of());
        UUID item = intake.take(actor, order, new ByteArrayInputStream(content)).id();
        analysis.read(Actor.system("analysis-read-evidence"), item);
        return item;
    }

    private UUID scan(Staged staged) throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/analysis/hub-scan.xml")) {
            return put(staged, EvidenceKind.SCAN, "nmap-hub.xml", in.readAllBytes());
        }
    }

    private String address(Staged staged) {
        return "/assessments/" + staged.assessment() + "/suggestions";
    }

    /** The address of the suggestion that has these words. */
    private String suggestion(Staged staged, String words) throws Exception {
        return page(get(staged.assessor(), address(staged) + "?show=all")).select("article a").stream()
                .filter(a -> a.text().startsWith(words))
                .map(a -> a.attr("href"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void standsInTheWorkspaceBesideTheEvidenceAndInTheList() throws Exception {
        Staged staged = assessments.evaluating();
        assertThat(page(get(staged.assessor(), address(staged))).text())
                .contains("No file of a tool has been read yet.");
        scan(staged);
        Document workspace = page(get(staged.assessor(), "/assessments/" + staged.assessment() + "/5.6-1"));
        Element panel = workspace.selectFirst("section[aria-labelledby=suggestions]");
        assertThat(panel.text()).contains("From nmap-hub.xml: " + RTSP + " Table 28-LogIntf does not list it.");
        assertThat(panel.select("a").eachText()).contains("Use as finding", "Take into a case", "Not relevant");
        assertThat(page(get(staged.assessor(), "/assessments/" + staged.assessment() + "/5.2-1"))
                        .select("section[aria-labelledby=suggestions]"))
                .isEmpty();
        Document list = page(get(staged.assessor(), address(staged)));
        assertThat(list.text()).contains(RTSP, "nmap 7.95", "run on 19 Nov 2026, 00:06 NZDT");
        assertThat(list.select("main nav a[aria-current=page]").text()).startsWith("Open (");
        assertThat(page(get(staged.assessor(), address(staged) + "?show=taken")).text())
                .contains("There are none of these.");
    }

    @Test
    void countsNotesBesideFilesAndSaysWhatCouldNotBeRead() throws Exception {
        Staged staged = assessments.evaluating();
        scan(staged);
        put(staged, EvidenceKind.SBOM, "bom.json", "{\"bomFormat\":".getBytes(StandardCharsets.UTF_8));
        Document workspace = page(get(staged.assessor(), "/assessments/" + staged.assessment() + "/5.6-1"));
        assertThat(workspace.selectFirst("main").text()).isNotEmpty();
        Document list = page(get(staged.assessor(), address(staged)));
        assertThat(list.selectFirst("section[aria-labelledby=unread]").text())
                .contains("bom.json", "Not read: the JSON is broken at line 1. Was the file cut off?");
        String form = suggestion(staged, RTSP);
        post(staged.assessor(), form + "/case", "act", Ids.next().toString(), "target", "5.6-1-2", "words", "Seen.");
        workspace = page(get(staged.assessor(), "/assessments/" + staged.assessment() + "/5.6-1"));
        assertThat(workspace.select("aside .evidence .chip").text()).matches("\\d+ notes?");
        Document overview = page(get(staged.assessor(), "/assessments/" + staged.assessment()));
        assertThat(overview.select("ul.evidence .chip").text()).matches("\\d+ notes?");
        assertThat(overview.select("main a[href$=/suggestions]").text()).matches("What tools suggest \\(\\d+ open\\)");
    }

    @Test
    void standsWhereItsEvidenceIsLinkedToo() throws Exception {
        Staged staged = assessments.evaluating();
        UUID item = scan(staged);
        String workspace = "/assessments/" + staged.assessment() + "/5.1-1";
        assertThat(page(get(staged.assessor(), workspace)).text()).doesNotContain(RTSP);
        post(staged.assessor(), workspace + "/cases/5.1-1-1/evidence", "item", item.toString());
        assertThat(page(get(staged.assessor(), workspace)).select("aside").text())
                .contains(RTSP);
    }

    @Test
    void becomesAFindingWithItsEvidence() throws Exception {
        Staged staged = assessments.evaluating();
        UUID item = scan(staged);
        String form = suggestion(staged, RTSP);
        Document prefilled = page(get(staged.assessor(), form + "?from=5.6-1"));
        assertThat(prefilled.select("#f-title").val()).isEqualTo(RTSP + " Table 28-LogIntf does not list it.");
        assertThat(prefilled.select("#f-words").text()).contains("nmap 7.95", "nmap-hub.xml");
        String finding = prefilled.select("input[name=finding]").val();
        var refused =
                post(staged.assessor(), form + "/finding", "finding", finding, "title", "Mine", "words", "My own");
        assertThat(refused).hasStatus(422);
        assertThat(page(refused).select("#f-words").text()).isEqualTo("My own");
        String[] fields = {
            "finding",
            finding,
            "severity",
            "MAJOR",
            "caseId",
            "5.6-1-2",
            "title",
            RTSP,
            "words",
            "It is open.",
            "show",
            "true",
            "from",
            "5.6-1"
        };
        assertThat(post(staged.assessor(), form + "/finding", fields))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/assessments/" + staged.assessment() + "/5.6-1");
        assertThat(post(staged.assessor(), form + "/finding", fields)).hasStatus3xxRedirection();
        Document findings = page(get(staged.assessor(), "/assessments/" + staged.assessment() + "/findings"));
        assertThat(findings.select("#finding-" + finding + " .evidence a").eachAttr("href"))
                .containsExactly("/evidence/" + item);
        assertThat(findings.select("[id^=finding-]").eachAttr("id")).hasSize(1);
        Document done = page(get(staged.assessor(), form));
        assertThat(done.text()).contains("raised finding 1 from it.", "taken up");
        assertThat(done.select("#finding")).isEmpty();
    }

    @Test
    void goesIntoACaseWithoutJudgingIt() throws Exception {
        Staged staged = assessments.evaluating();
        scan(staged);
        judging.judge(
                staged.assessor(),
                staged.assessment(),
                "5.6-1-2",
                new Judgement(CaseOutcome.OPEN, "Standing words.", List.of()),
                0);
        String form = suggestion(staged, RTSP);
        assertThat(post(
                        staged.assessor(),
                        form + "/case",
                        "act",
                        Ids.next().toString(),
                        "target",
                        "9.9-9-9",
                        "words",
                        "Kept <b>words</b>"))
                .hasStatus(422)
                .bodyText()
                .contains("Kept &lt;b&gt;words&lt;/b&gt;")
                .contains("Choose where the words go.");
        post(
                staged.assessor(),
                form + "/case",
                "act",
                Ids.next().toString(),
                "target",
                "5.6-1-2",
                "words",
                "Port open.");
        Document workspace = page(get(staged.assessor(), "/assessments/" + staged.assessment() + "/5.6-1"));
        Element judged = workspace.getElementById("case-5.6-1-2");
        assertThat(judged.select("textarea[name=rationale]").text()).contains("Standing words.", "Port open.");
        assertThat(judged.select("header .chip").text()).isEqualTo("not judged");
        String telnet = suggestion(staged, "Port 23/TCP (telnet) is open.");
        judging.judge(
                staged.assessor(),
                staged.assessment(),
                "5.6-1-2",
                new Judgement(CaseOutcome.FAIL, "It fails.", List.of()),
                2);
        assertThat(post(
                        staged.assessor(),
                        telnet + "/case",
                        "act",
                        Ids.next().toString(),
                        "target",
                        "5.6-1-2",
                        "words",
                        "More."))
                .hasStatus(422)
                .bodyText()
                .contains("Case 5.6-1-2 is judged already.");
        String line = page(get(staged.assessor(), telnet)).select("#c-target option").stream()
                .map(Element::val)
                .filter(value -> value.startsWith("5.6-1-2 "))
                .findFirst()
                .orElseThrow();
        assertThat(post(
                        staged.assessor(),
                        telnet + "/case",
                        "act",
                        Ids.next().toString(),
                        "target",
                        line,
                        "words",
                        "Telnet answers."))
                .hasStatus3xxRedirection();
        assertThat(page(get(staged.assessor(), "/assessments/" + staged.assessment() + "/5.6-1"))
                        .select("textarea[name=words]")
                        .eachText())
                .contains("Telnet answers.");
    }

    @Test
    void isSetAsideWithAReasonAndOpenedAgain() throws Exception {
        Staged staged = assessments.evaluating();
        scan(staged);
        String form = suggestion(staged, RTSP);
        String act = Ids.next().toString();
        assertThat(post(staged.assessor(), form + "/aside", "act", act, "words", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Say why it is of no account here");
        assertThat(post(staged.assessor(), form + "/aside", "act", act, "words", "The bench camera."))
                .hasStatus3xxRedirection();
        assertThat(page(get(staged.assessor(), address(staged) + "?show=aside")).text())
                .contains(RTSP, "set it aside: The bench camera.");
        assertThat(page(get(staged.assessor(), address(staged))).text()).doesNotContain(RTSP);
        scan(staged);
        assertThat(page(get(staged.assessor(), address(staged))).text()).doesNotContain(RTSP);
        assertThat(page(get(staged.assessor(), form)).select("dd li a").eachText())
                .containsExactly("nmap-hub.xml", "nmap-hub.xml");
        var again = post(staged.assessor(), form + "/aside", "act", Ids.next().toString(), "words", "Another reason.");
        assertThat(again)
                .hasStatus(422)
                .bodyText()
                .contains("A colleague has dealt with it already.", "Another reason.");
        post(staged.assessor(), form + "/reopening", "act", Ids.next().toString());
        assertThat(page(get(staged.assessor(), address(staged))).text()).contains(RTSP);
        List<String> acts = tries.as(
                staged.assessor(),
                () -> database.sql("""
                                select act from audit.entry where subject = ? and act like 'assessments.suggestion.%' order by at
                                """)
                        .param(staged.assessment().toString())
                        .query(String.class)
                        .list());
        assertThat(acts).containsExactly("assessments.suggestion.set-aside", "assessments.suggestion.opened-again");
    }

    @Test
    void isNothingForTheManufacturer() throws Exception {
        Staged staged = assessments.evaluating();
        scan(staged);
        String form = suggestion(staged, RTSP);
        post(staged.assessor(), form + "/aside", "act", Ids.next().toString(), "words", "Ours.");
        Actor stranger = people.ofMaker(people.maker("Other maker"), Role.OWNER);
        for (Actor maker : List.of(staged.owner(), stranger)) {
            assertThat(get(maker, address(staged)).getResponse().getStatus()).isIn(403, 404);
            assertThat(get(maker, form).getResponse().getStatus()).isIn(403, 404);
            assertThat(post(maker, form + "/aside", "act", Ids.next().toString(), "words", "Mine.")
                            .getResponse()
                            .getStatus())
                    .isIn(403, 404);
            assertThat((Long) tries.as(
                            maker,
                            () -> database.sql("select count(*) from assessments.suggestion_act where matter = ?")
                                    .param(staged.submission())
                                    .query(Long.class)
                                    .single()))
                    .isZero();
        }
        assertThat(get(staged.owner(), "/submissions/" + staged.submission() + "/evidence"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("nmap-hub.xml", "notes");
    }

    @Test
    void letsAManufacturerCompareItsOwnFilesBeforeHandingIn() throws Exception {
        Actor owner = people.ofMaker(people.maker("Early Oy"), Role.OWNER);
        UUID draft = submissions.complete(owner);
        assertThat(page(get(owner, "/submissions/" + draft + "/tools")).text())
                .contains("No file of a tool has been read yet.");
        try (InputStream in = getClass().getResourceAsStream("/analysis/hub-scan.xml")) {
            put(owner, new EvidenceOwner("submission", draft), EvidenceKind.SCAN, "own.xml", in.readAllBytes());
        }
        byte[] broken = "<nmaprun>".getBytes(StandardCharsets.UTF_8);
        put(owner, new EvidenceOwner("submission", draft), EvidenceKind.SCAN, "cut.xml", broken);
        assertThat(page(get(owner, "/submissions/" + draft + "/evidence")).select("main a[href$=/tools]"))
                .hasSize(1);
        Document compared = page(get(owner, "/submissions/" + draft + "/tools"));
        assertThat(compared.text())
                .contains(
                        RTSP, "Add a row that names the port, or close it.", "own.xml", "cut.xml", "broken at line 1");
        assertThat(compared.select("article a").eachAttr("href"))
                .contains("/submissions/" + draft + "/ixit/28-LogIntf");
        Actor stranger = people.ofMaker(people.maker("Other maker"), Role.OWNER);
        assertThat(get(stranger, "/submissions/" + draft + "/tools")).hasStatus(404);
        assertThat(get(people.ofBody(Role.ASSESSOR), "/submissions/" + draft + "/tools"))
                .hasStatus(403);
        Staged staged = assessments.evaluating();
        scan(staged);
        assertThat(page(get(staged.owner(), "/submissions/" + staged.submission() + "/tools"))
                        .text())
                .doesNotContain(RTSP);
    }

    @Test
    void isActedOnByTheAssessorsOfTheMatterAlone() throws Exception {
        Staged staged = assessments.evaluating();
        scan(staged);
        String form = suggestion(staged, RTSP);
        Actor colleague = people.ofBody(Role.ASSESSOR);
        Actor auditor = people.ofBody(Role.AUDITOR);
        assertThat(page(get(colleague, form)).select("form[action*=suggestions]"))
                .isEmpty();
        assertThat(post(colleague, form + "/aside", "act", Ids.next().toString(), "words", "Not mine."))
                .hasStatus(422);
        assertThat(get(auditor, form)).hasStatusOk();
        assertThat(post(auditor, form + "/aside", "act", Ids.next().toString(), "words", "Not mine."))
                .hasStatus(403);
        assertThat(get(staged.assessor(), address(staged) + "/" + "0".repeat(64)))
                .hasStatus(404);
    }
}
