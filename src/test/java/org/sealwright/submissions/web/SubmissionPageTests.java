package org.sealwright.submissions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwright.assessments.AssessmentFixture;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.EditionId;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Role;
import org.sealwright.submissions.ApplicationReview;
import org.sealwright.submissions.ReviewOutcome;
import org.sealwright.submissions.RevisionFreezing;
import org.sealwright.submissions.SubmissionFixture;
import org.sealwright.submissions.SubmissionLookup;
import org.sealwright.submissions.SubmissionState;
import org.sealwright.testing.ActingAs;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PortalTest
@Import({SubmissionFixture.class, AssessmentFixture.class})
class SubmissionPageTests {

    private static final String MARKDOWN =
            "# IXIT 1-AuthMech\n\n## **ID**: AuthMech-1\n\n### Description\n\n<b>bold</b> *words*\n\n## Summary\n\nx\n";

    private static final List<String> PAGES = List.of(
            "",
            "/product",
            "/agreement",
            "/facts",
            "/statement",
            "/statement?section=5.3",
            "/ixit",
            "/buyers",
            "/ixit/1-AuthMech",
            "/ixit/1-AuthMech/rows/new",
            "/ixit/4-Conf",
            "/ixit/13-SoftServ/rows/new",
            "/import",
            "/evidence",
            "/freeze");

    @Autowired
    MockMvc mvc;

    @Autowired
    TestPeople people;

    @Autowired
    SubmissionFixture submissions;

    @Autowired
    Catalogue catalogue;

    @Autowired
    RevisionFreezing freezing;

    @Autowired
    ApplicationReview review;

    @Autowired
    SubmissionLookup lookup;

    Actor owner;
    Actor stranger;

    @BeforeEach
    void twoMakers() {
        owner = people.ofMaker(people.maker("Northlight Devices"), Role.OWNER);
        stranger = people.ofMaker(people.maker("Elsewhere Ltd"), Role.OWNER);
    }

    @Test
    void showsEveryPageOfADraftAndHidesItFromOthers() throws Exception {
        UUID id = submissions.complete(owner);
        for (String page : PAGES) {
            Document html = page(owner, "/submissions/" + id + page, 200);
            assertThat(html.select("main h1")).as(page).hasSize(1);
            assertThat(html.select("[style], script:not([src])")).as(page).isEmpty();
            assertThat(html.text()).as(page).doesNotContain("??");
            page(stranger, "/submissions/" + id + page, 404);
        }
        assertThat(page(owner, "/submissions", 200).text()).contains("Hearth Hub 2");
        assertThat(page(stranger, "/submissions", 200).text())
                .doesNotContain("Hearth Hub 2")
                .contains("not applied");
    }

    @Test
    void opensAnApplicationOnceHoweverOftenItIsSent() throws Exception {
        Document form = page(owner, "/submissions/new", 200);
        String id = form.select("input[name=id]").val();
        for (int i = 0; i < 2; i++) {
            send(owner, post("/submissions/new").param("id", id).param("aim", "connected-product-1.0/II"), 302);
        }
        assertThat(page(owner, "/submissions", 200).select("tbody tr")).hasSize(1);
        send(owner, post("/submissions/new").param("id", Ids.next().toString()), 422);
    }

    @Test
    void aimsADraftAtAnotherLevel() throws Exception {
        UUID id = submissions.draft(owner);
        send(owner, post("/submissions/" + id + "/aim").param("aim", "connected-product-1.0/III"), 302);
        assertThat(lookup.summary(owner, id).level()).isEqualTo("III");
        send(owner, post("/submissions/" + id + "/aim").param("aim", "nothing"), 422);
        send(stranger, post("/submissions/" + id + "/aim").param("aim", "connected-product-1.0/I"), 404);
    }

    @Test
    void leadsToEverythingThatIsMissing() throws Exception {
        UUID id = submissions.draft(owner);
        Document html = page(owner, "/submissions/" + id, 200);
        assertThat(html.select(".missing a").eachAttr("href"))
                .contains(
                        "/submissions/" + id + "/agreement",
                        "/submissions/" + id + "/product#name",
                        "/submissions/" + id + "/facts#fact-3",
                        "/submissions/" + id + "/statement?section=5.1#claim-5.1-1");
        Document product = page(owner, "/submissions/" + id + "/product", 200);
        assertThat(product.getElementById("name")).isNotNull();
        assertThat(page(owner, "/submissions/" + id + "/facts", 200).getElementById("fact-3"))
                .isNotNull();
    }

    @Test
    void keepsWhatWasTypedWhenAGtinIsWrong() throws Exception {
        UUID id = submissions.draft(owner);
        Document html = Jsoup.parse(send(
                        owner,
                        post("/submissions/" + id + "/product")
                                .param("name", "Hub <2>")
                                .param("gtins", "4006381333932")
                                .param("version", "0"),
                        422)
                .getContentAsString());
        assertThat(html.select("#error-summary a").attr("href")).isEqualTo("#gtins");
        assertThat(html.select("#gtins-wrong").text()).contains("would have to be 1");
        assertThat(html.select("#name").val()).isEqualTo("Hub <2>");
        assertThat(html.select("#gtins").text()).isEqualTo("4006381333932");
    }

    @Test
    void namesEveryProductFactThatCantBe() throws Exception {
        UUID id = submissions.draft(owner);
        Document html = Jsoup.parse(send(
                        owner,
                        post("/submissions/" + id + "/product")
                                .param("name", "H".repeat(201))
                                .param("category", "starship")
                                .param("firmware", "1.0\n1.0 " + "a".repeat(64))
                                .param("supportEnds", "2019-12-31")
                                .param("securityContact", "javascript:alert(1)")
                                .param("version", "0"),
                        422)
                .getContentAsString());
        assertThat(html.select("#error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#name", "#category", "#firmware", "#supportEnds", "#securityContact");
        assertThat(html.select("#supportEnds").val()).isEqualTo("2019-12-31");
        assertThat(html.select("#supportEnds-wrong").text()).contains("past");
    }

    @Test
    void keepsATextThatIsTooLongToBeSaved() throws Exception {
        UUID id = submissions.draft(owner);
        String tooLong = "x".repeat(20_001);
        Document statement = Jsoup.parse(send(
                        owner,
                        post("/submissions/" + id + "/statement/5.2-1")
                                .param("support", "YES")
                                .param("detail", tooLong),
                        422)
                .getContentAsString());
        assertThat(statement.select("#claim-5\\.2-1-detail").text()).isEqualTo(tooLong);
        assertThat(statement.select("#claim-5\\.2-1 input[checked]").val()).isEqualTo("YES");
        assertThat(statement.select("#claim-5\\.2-1-wrong").text()).contains("20,000");
        send(
                owner,
                post("/submissions/" + id + "/ixit/1-AuthMech/rows/" + Ids.next())
                        .param("ID", "A".repeat(201)),
                422);
        send(owner, post("/submissions/" + id + "/ixit/1-AuthMech/declaration").param("reason", tooLong), 422);
    }

    @Test
    void keepsTheReasonWhenAColleagueWasFaster() throws Exception {
        UUID id = submissions.draft(owner);
        String address = "/submissions/" + id + "/ixit/22-ExtSens/declaration";
        send(owner, post(address).param("reason", "No sensors."), 302);
        Document html = Jsoup.parse(send(owner, post(address).param("reason", "It senses nothing."), 422)
                .getContentAsString());
        assertThat(html.select("#reason").text()).isEqualTo("It senses nothing.");
        assertThat(html.text()).contains("No sensors.");
    }

    @Test
    void answersWhatNoPageWroteWithASentence() throws Exception {
        UUID id = submissions.draft(owner);
        send(owner, post("/submissions/new").param("id", "x").param("aim", "connected-product-1.0/II"), 422);
        send(owner, post("/submissions/new").param("aim", "connected-product-1.0/II"), 422);
        send(owner, post("/submissions/" + id + "/product").param("version", "x"), 422);
        send(
                owner,
                post("/submissions/" + id + "/product").param("name", "a\0b").param("version", "0"),
                400);
    }

    @Test
    void letsNoFileOfAMakerSpeakInACase() throws Exception {
        UUID id = submissions.draft(owner);
        for (String[] subject :
                new String[][] {{"CASE", "5.1-1-1", "404"}, {"NOTHING", "x", "422"}, {"PROVISION", "5.1-1", "302"}}) {
            mvc.perform(multipart("/evidence")
                            .file(new MockMultipartFile("file", "a.txt", "text/plain", new byte[] {65}))
                            .param("id", Ids.next().toString())
                            .param("ownerType", "submission")
                            .param("ownerId", id.toString())
                            .param("kind", "document")
                            .param("subjectType", subject[0])
                            .param("subjectId", subject[1])
                            .with(ActingAs.person(owner))
                            .with(csrf()))
                    .andExpect(status().is(Integer.parseInt(subject[2])));
        }
        assertThat(page(owner, "/submissions/" + id + "/evidence", 200)
                        .select(".linked .number")
                        .text())
                .isEqualTo("5.1-1");
    }

    @Test
    void showsManyFilesPageByPage() throws Exception {
        UUID id = submissions.draft(owner);
        for (int i = 1; i <= 21; i++) {
            mvc.perform(multipart("/evidence")
                            .file(new MockMultipartFile("file", i + ".txt", "text/plain", new byte[] {(byte) i}))
                            .param("id", Ids.next().toString())
                            .param("ownerType", "submission")
                            .param("ownerId", id.toString())
                            .param("kind", "document")
                            .with(ActingAs.person(owner))
                            .with(csrf()))
                    .andExpect(status().is(302));
        }
        Document first = page(owner, "/submissions/" + id + "/evidence", 200);
        assertThat(first.select("article.case")).hasSize(20);
        assertThat(first.select("a[rel=next]").attr("href")).isEqualTo("/submissions/" + id + "/evidence?page=2");
        assertThat(page(owner, "/submissions/" + id + "/evidence?page=9", 200)
                        .select("article.case a")
                        .first()
                        .text())
                .isEqualTo("21.txt");
    }

    @Test
    void showsBothTextsToTheSecondOfTwoEditors() throws Exception {
        UUID id = submissions.draft(owner);
        String address = "/submissions/" + id + "/statement/5.2-1";
        send(owner, post(address).param("support", "YES").param("detail", "Mine"), 302);
        MockHttpServletResponse answer = send(
                owner,
                post(address).param("support", "NO").param("detail", "Yours").header("HX-Request", "true"),
                409);
        assertThat(answer.getHeader("HX-Retarget")).isEqualTo("#content");
        Document both = Jsoup.parse(answer.getContentAsString());
        assertThat(both.select(".theirs").text()).isEqualTo("Mine");
        assertThat(both.select("textarea[name=detail]").text()).isEqualTo("Yours");
        send(
                owner,
                post(both.select("#content form").attr("action"))
                        .param("version", both.select("input[name=version]").val())
                        .param("support", "YES")
                        .param("detail", "Mine and yours"),
                302);
        assertThat(page(owner, "/submissions/" + id + "/statement?section=5.2", 200)
                        .select("#claim-5\\.2-1-detail")
                        .text())
                .isEqualTo("Mine and yours");
    }

    @Test
    void takesTheSameWordsTwiceWithoutAConflict() throws Exception {
        UUID id = submissions.draft(owner);
        String base = "/submissions/" + id;
        String row = base + "/ixit/13-SoftServ/rows/" + Ids.next();
        for (int i = 0; i < 2; i++) {
            send(owner, post(base + "/statement/5.2-1").param("support", "YES").param("detail", "Mine"), 302);
            send(owner, post(base + "/facts/a").param("answer", "NO"), 302);
            send(owner, post(row).param("ID", "SoftServ-1").param("w1", "First"), 302);
            send(owner, post(base + "/product").param("name", "Hub").param("version", "0"), 302);
        }
        send(owner, post(base + "/statement/5.2-1").param("support", "NO").param("detail", "Mine"), 409);
        send(owner, post(base + "/facts/a").param("answer", "YES"), 409);
        send(owner, post(row).param("ID", "SoftServ-1").param("w1", "Second"), 409);
        send(owner, post(base + "/product").param("name", "Hub 2").param("version", "0"), 409);
    }

    @Test
    void losesNoWordOfARowThatTwoPeopleEdit() throws Exception {
        UUID id = submissions.draft(owner);
        String address = "/submissions/" + id + "/ixit/13-SoftServ/rows/" + Ids.next();
        send(owner, post(address).param("ID", "SoftServ-1").param("w1", "First").param("v2", "enabled"), 302);
        Document both = Jsoup.parse(send(
                        owner,
                        post(address)
                                .param("ID", "SoftServ-1")
                                .param("w1", "Second")
                                .param("v2", "disabled")
                                .param("w2", "by default"),
                        409)
                .getContentAsString());
        assertThat(both.select(".theirs").eachText()).containsExactly("First", "enabled");
        assertThat(both.select("textarea[name=w2]").text()).isEqualToNormalizingWhitespace("disabled by default");
        MockHttpServletRequestBuilder merged = post(address);
        both.select("#content form input[type=hidden]:not([name=_csrf])")
                .forEach(input -> merged.param(input.attr("name"), input.val()));
        both.select("textarea").forEach(area -> merged.param(area.attr("name"), area.wholeText()));
        send(owner, merged, 302);
        Document row = page(owner, address, 200);
        assertThat(row.select("input[name=v2][checked]").val()).isEqualTo("disabled");
        assertThat(row.select("textarea[name=w2]").text()).isEqualTo("by default");
        assertThat(row.select("textarea[name=w1]").text()).isEqualTo("Second");
    }

    @Test
    void warnsOfWhatTheTablesContradictAndLeadsThere() throws Exception {
        UUID id = submissions.draft(owner);
        String base = "/submissions/" + id;
        String port = "/ixit/15-PhyIntf/rows/" + Ids.next();
        String service = "/ixit/13-SoftServ/rows/" + Ids.next();
        send(owner, post(base + port).param("ID", "Port-1").param("v4", "yes"), 302);
        send(owner, post(base + service).param("ID", "SoftServ-1").param("v5", "AuthMech-9"), 302);
        send(owner, post(base + "/facts/q").param("answer", "NO"), 302);
        Document html = page(owner, base, 200);
        assertThat(html.select("[aria-labelledby=doubts] a").eachAttr("href"))
                .containsExactlyInAnyOrder(base + "/facts#fact-q", base + port + "#ID", base + service + "#entry-5");
        assertThat(html.select("[aria-labelledby=doubts]").text())
                .contains("Does the device have debug interfaces?” is answered with no")
                .contains("speaks against it: Port-1")
                .contains("the ID Port-1 has another form")
                .contains("“Authentication Mechanism” leads nowhere: authmech-9");
        assertThat(page(owner, base + "/facts", 200)
                        .getElementById("fact-q-effects")
                        .text())
                .contains("speaks against it: Port-1")
                .contains("once an assessor has accepted it");
        assertThat(page(owner, base + service, 200).getElementById("entry-5").text())
                .contains("Leads nowhere");
        assertThat(page(owner, base + port, 200).select(".objection").text()).contains("another form");
        send(owner, post(base + "/facts/q").param("answer", "YES").param("version", "0"), 302);
        assertThat(page(owner, base, 200).select("[aria-labelledby=doubts] a").eachAttr("href"))
                .doesNotContain(base + "/facts#fact-q");
        send(owner, post(base + "/withdrawal"), 302);
        assertThat(page(owner, base, 200).select("[aria-labelledby=doubts]"))
                .as("nothing that could still be mended")
                .isEmpty();
    }

    @Test
    void tellsAtOnceWhatFollowsFromAnAnswer() throws Exception {
        UUID id = submissions.draft(owner);
        String saved = send(
                        owner,
                        post("/submissions/" + id + "/facts/a")
                                .param("answer", "NO")
                                .header("HX-Request", "true"),
                        200)
                .getContentAsString();
        Document pieces = Jsoup.parseBodyFragment(saved);
        assertThat(pieces.select("#fact-a-version").val()).isEqualTo("0");
        assertThat(pieces.select("#rail[hx-swap-oob] #rail-facts").text()).contains("31 to do");
        assertThat(pieces.select("#application-head[hx-swap-oob]").text()).contains("to do");
        assertThat(pieces.select("#fact-a-effects").text())
                .contains("does not apply")
                .contains("5.1-1");
        String contradiction = send(
                        owner,
                        post("/submissions/" + id + "/facts/b")
                                .param("answer", "YES")
                                .header("HX-Request", "true"),
                        200)
                .getContentAsString();
        assertThat(Jsoup.parseBodyFragment(contradiction).select("#contradictions [role=alert]"))
                .isNotEmpty();
    }

    @Test
    void importsFilesAndListsWhatCouldNotBeRead() throws Exception {
        UUID id = submissions.draft(owner);
        Document preview = previewed(id, MARKDOWN);
        assertThat(preview.text()).contains("Nothing was saved yet").contains("ixit_1-AuthMech.md:9");
        assertThat(page(owner, "/submissions/" + id + "/ixit/1-AuthMech", 200).select(".prose em"))
                .isEmpty();
        assertThat(confirmed(preview, 200).text()).contains("1 row in 1 table").contains("ixit_1-AuthMech.md:9");
        assertThat(confirmed(preview, 422).text()).contains("These files are no longer here");
        Document table = page(owner, "/submissions/" + id + "/ixit/1-AuthMech", 200);
        assertThat(table.select(".prose b")).isEmpty();
        assertThat(table.select(".prose em").text()).isEqualTo("words");
        assertThat(table.select(".prose").text()).contains("<b>bold</b>");
    }

    @Test
    void forgetsFilesThatAreDiscardedOrFollowedByOthers() throws Exception {
        UUID id = submissions.draft(owner);
        Document preview = previewed(id, MARKDOWN);
        String discard = preview.selectFirst("button[formaction]").attr("formaction");
        assertThat(discard).endsWith("/discard");
        send(stranger, post(discard), 404);
        send(owner, post(discard), 302);
        assertThat(confirmed(preview, 422).text()).contains("These files are no longer here");
        Document earlier = previewed(id, MARKDOWN);
        assertThat(previewed(id, "no table").text()).contains("Nothing was taken over");
        assertThat(confirmed(earlier, 422).text()).contains("These files are no longer here");
        assertThat(page(owner, "/submissions/" + id + "/ixit/1-AuthMech", 200).select("article.case"))
                .isEmpty();
    }

    @Test
    void showsAnImportAnewWhenTheApplicationMoved() throws Exception {
        UUID id = submissions.draft(owner);
        Document preview = previewed(id, MARKDOWN);
        send(
                owner,
                post("/submissions/" + id + "/facts/b").param("answer", "YES").header("HX-Request", "true"),
                200);
        Document anew = confirmed(preview, 422);
        assertThat(anew.text()).contains("edited since you looked").contains("Nothing was saved yet");
        assertThat(confirmed(anew, 200).text()).contains("1 row in 1 table");
    }

    @Test
    void showsALongTableAndWhatIsWorthALookPageByPage() throws Exception {
        UUID id = submissions.draft(owner);
        String home = "/submissions/" + id;
        String rows = IntStream.rangeClosed(1, 101)
                .mapToObj(n -> "## **ID**: Other-" + n + "\n\n### Description\n\nWords\n\n")
                .collect(Collectors.joining());
        confirmed(previewed(id, "# IXIT 1-AuthMech\n\n" + rows), 200);
        Document first = page(owner, home + "/ixit/1-AuthMech", 200);
        assertThat(first.select("article.case")).hasSize(50);
        assertThat(first.text()).contains("Rows 1 to 50 of 101", "Page 1 of 3");
        assertThat(first.select(".pages a").attr("href")).isEqualTo(home + "/ixit/1-AuthMech?page=2");
        Element last = page(owner, home + "/ixit/1-AuthMech?page=3", 200).selectFirst("article.case");
        assertThat(last.text()).contains("Other-101");
        String row = last.id().substring("row-".length());
        assertThat(page(owner, home + "/ixit/1-AuthMech?row=" + row, 200).getElementById(last.id()))
                .isNotNull();
        assertThat(page(owner, home + "/ixit/1-AuthMech/rows/" + row, 200)
                        .select("a[href=" + home + "/ixit/1-AuthMech?row=" + row + "#" + last.id() + "]"))
                .hasSize(1);
        Document overview = page(owner, home, 200);
        assertThat(overview.select(".missing a[href$=#ID]")).hasSize(100);
        assertThat(overview.select("a[href=" + home + "/doubts]").text()).isEqualTo("All 101 of them");
        assertThat(page(owner, home + "/doubts?page=2", 200)
                        .select(".missing a")
                        .attr("href"))
                .isEqualTo(home + "/ixit/1-AuthMech/rows/" + row + "#ID");
        assertThat(page(owner, home + "/missing?part=FACTS", 200).select(".missing a"))
                .isNotEmpty();
        page(owner, home + "/missing?part=OTHER", 400);
        page(stranger, home + "/doubts", 404);
    }

    @Test
    void showsALongFrozenTablePageByPage() throws Exception {
        UUID id = submissions.complete(owner);
        String entries = catalogue
                .methodFor(EditionId.EN_303_645_V3_1_3)
                .flatMap(method -> method.table("1-AuthMech"))
                .orElseThrow()
                .entries()
                .stream()
                .filter(entry -> !entry.name().equals("ID"))
                .map(entry -> "### " + entry.name() + "\n\nWords\n\n")
                .collect(Collectors.joining());
        String rows = IntStream.rangeClosed(2, 60)
                .mapToObj(n -> "## **ID**: AuthMech-" + n + "\n\n" + entries)
                .collect(Collectors.joining());
        confirmed(previewed(id, "# IXIT 1-AuthMech\n\n" + rows), 200);
        freezing.freeze(owner, id);
        String table = "/submissions/" + id + "/revisions/1/tables/1-AuthMech";
        Document revision = page(owner, "/submissions/" + id + "/revisions/1", 200);
        assertThat(revision.select("#table-1-AuthMech article")).hasSize(50);
        assertThat(revision.select("#table-1-AuthMech a[href=" + table + "?page=2]"))
                .hasSize(1);
        Document rest = page(owner, table + "?page=2", 200);
        assertThat(rest.select("article")).hasSize(10);
        assertThat(rest.text()).contains("Rows 51 to 60 of 60", "AuthMech-60");
        page(stranger, table, 404);
        page(owner, table + "x", 404);
    }

    private Document previewed(UUID id, String text) throws Exception {
        return Jsoup.parse(mvc.perform(multipart("/submissions/" + id + "/import")
                        .file(new MockMultipartFile(
                                "files", "ixit_1-AuthMech.md", "text/markdown", text.getBytes(StandardCharsets.UTF_8)))
                        .with(ActingAs.person(owner))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    /** Presses the button below a preview. */
    private Document confirmed(Document preview, int status) throws Exception {
        Element form = preview.selectFirst("#content form:has([name=seen])");
        return Jsoup.parse(send(
                        owner,
                        post(form.attr("action"))
                                .param("seen", form.select("[name=seen]").val()),
                        status)
                .getContentAsString());
    }

    @Test
    void givesDownloadsToTheMakersPeopleAlone() throws Exception {
        UUID id = submissions.draft(owner);
        Actor stranger = people.ofMaker(people.maker("Elsewhere Ltd"), Role.OWNER);
        for (String file : List.of("/template.xlsx", "/dossier.xlsx", "/dossier.json")) {
            mvc.perform(get("/submissions/" + id + file).with(ActingAs.person(owner)))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Content-Disposition", startsWith("attachment")));
            mvc.perform(get("/submissions/" + id + file).with(ActingAs.person(stranger)))
                    .andExpect(status().isNotFound());
        }
        page(stranger, "/submissions/" + id + "/tables.zip", 404);
        assertThat(page(owner, "/submissions/" + id + "/tables.zip", 422).text())
                .contains("Nothing is written in the tables yet");
    }

    @Test
    void publishesTheSchemaThatItsExportsFollow() throws Exception {
        String schema = mvc.perform(get("/ns/dossier/v1"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/schema+json"))
                .andExpect(header().exists("ETag"))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(schema).contains("\"$id\": \"https://seal.example.org/ns/dossier/v1\"");
        UUID id = submissions.complete(owner);
        String export = mvc.perform(get("/submissions/" + id + "/dossier.json").with(ActingAs.person(owner)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(schema)
                        .validate(export, InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void refusesToFreezeWithTheListOfWhatIsMissing() throws Exception {
        UUID id = submissions.draft(owner);
        Document html = Jsoup.parse(
                send(owner, post("/submissions/" + id + "/freeze"), 422).getContentAsString());
        assertThat(html.select(".missing a")).hasSizeGreaterThan(50);
    }

    @Test
    void takesAnApplicationFromTheMakerToTheReviewerAndBack() throws Exception {
        UUID id = submissions.complete(owner);
        send(owner, post("/submissions/" + id + "/freeze"), 302);
        Actor reviewer = people.ofBody(Role.APPLICATION_REVIEWER);
        assertThat(page(reviewer, "/submissions/review", 200).select("a[href=/submissions/" + id + "]"))
                .isNotEmpty();
        page(reviewer, "/submissions/" + id + "/revisions/1", 200);
        page(reviewer, "/submissions/" + id + "/product", 403);
        send(reviewer, post("/submissions/" + id + "/review"), 302);
        Document kept = Jsoup.parse(
                send(reviewer, post("/submissions/" + id + "/review/outcome").param("outcome", "RETURNED"), 422)
                        .getContentAsString());
        assertThat(kept.select("input[name=outcome][checked]").val()).isEqualTo("RETURNED");
        send(
                reviewer,
                post("/submissions/" + id + "/review/outcome")
                        .param("outcome", "RETURNED")
                        .param("words", "Which ports?"),
                302);
        assertThat(page(owner, "/submissions/" + id, 200).text()).contains("Which ports?");
        send(owner, post("/submissions/" + id + "/reopening"), 302);
        assertThat(lookup.summary(owner, id).state()).isEqualTo(SubmissionState.DRAFT);
        page(stranger, "/submissions/" + id + "/revisions/1", 404);
        page(stranger, "/submissions/" + id + "/revisions/1.json", 404);
        assertThat(mvc.perform(get("/submissions/" + id + "/revisions/1.json").with(ActingAs.person(owner)))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray())
                .isEqualTo(lookup.bytes(owner, lookup.frozen(owner, id, 1).id()));
    }

    @Test
    void letsAViewerReadAndNothingElse() throws Exception {
        UUID id = submissions.complete(owner);
        Actor viewer = people.ofMaker(owner.requireOrganisation(), Role.VIEWER);
        for (String page : PAGES.subList(0, 7)) {
            Document html = page(viewer, "/submissions/" + id + page, 200);
            assertThat(html.select("main fieldset:not([disabled])")).as(page).isEmpty();
        }
        send(viewer, post("/submissions/" + id + "/facts/a").param("answer", "NO"), 403);
        send(viewer, post("/submissions/" + id + "/freeze"), 403);
    }

    @Test
    void showsTheReviewersAcceptance() throws Exception {
        UUID id = submissions.complete(owner);
        freezing.freeze(owner, id);
        Actor reviewer = people.ofBody(Role.APPLICATION_REVIEWER);
        review.take(reviewer, id);
        review.conclude(reviewer, id, ReviewOutcome.ACCEPTED, "Welcome.");
        assertThat(page(people.ofBody(Role.AUDITOR), "/submissions/" + id, 200).text())
                .contains("Accepted")
                .contains("Welcome.");
        assertThat(page(owner, "/submissions/" + id + "/freeze", 200).text()).contains("further revision");
    }

    private Document page(Actor actor, String address, int status) throws Exception {
        MockHttpServletResponse response = mvc.perform(get(URI.create(address)).with(ActingAs.person(actor)))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(address).isEqualTo(status);
        return Jsoup.parse(response.getContentAsString());
    }

    private MockHttpServletResponse send(Actor actor, MockHttpServletRequestBuilder request, int status)
            throws Exception {
        MockHttpServletResponse response = mvc.perform(
                        request.with(ActingAs.person(actor)).with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(status);
        return response;
    }
}
