package org.sealwright.assessments.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.sealwright.assessments.AssessmentFixture;
import org.sealwright.assessments.AssessmentFixture.Staged;
import org.sealwright.assessments.CaseOutcome;
import org.sealwright.assessments.Judgement;
import org.sealwright.assessments.Judging;
import org.sealwright.audit.Act;
import org.sealwright.documents.OscalSchemas;
import org.sealwright.documents.PdfProfiles;
import org.sealwright.organisations.Part;
import org.sealwright.organisations.Parts;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;
import org.sealwright.submissions.SubmissionFixture;
import org.sealwright.testing.ActingAs;
import org.sealwright.testing.Pages;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.sealwright.testing.Tries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
@Import({SubmissionFixture.class, AssessmentFixture.class})
class ReportPageTests {

    private static final String HOSTILE = "It holds. <script>alert(1)</script> & \u0007 ]]> „Zażółć“";

    @Autowired
    Pages pages;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    AssessmentFixture assessments;

    @Autowired
    Judging judging;

    @Autowired
    TestPeople people;

    @Autowired
    Parts parts;

    @Autowired
    Tries tries;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void saysAllThatTheEvaluationFound() throws Exception {
        Staged staged = assessments.completed();
        String base = "/assessments/" + staged.assessment();
        Document page = pages.read(people.ofBody(Role.REVIEWER), base + "/report");
        assertThat(page.text())
                .contains("Overall verdict: pass", "Northlight Devices", "sha-256:")
                .doesNotContain("Draft:", "Something changed after the evaluation was completed");
        assertThat(page.select("nav .toc a").eachAttr("href"))
                .allSatisfy(part -> assertThat(page.select(part)).hasSize(1));
        assertThat(page.select("#summary tbody tr")).hasSize(78);
        assertThat(page.select("#provisions h3").size()
                        + page.select("#untested > ul > li").size())
                .isEqualTo(78);
        assertThat(page.select("#untested > ul > li"))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.text()).contains("Not tested:"));
        assertThat(page.select("#provisions .case-report"))
                .hasSize(page.select("#provisions h4").size());
    }

    @Test
    void isADraftUntilTheEvaluationIsCompletedAlsoAsADocument() throws Exception {
        Staged staged = assessments.evaluating();
        judging.judge(
                staged.assessor(),
                staged.assessment(),
                "5.1-1-1",
                new Judgement(CaseOutcome.FAIL, HOSTILE, List.of("AuthMech-1")),
                0);
        String base = "/assessments/" + staged.assessment();
        Document page = pages.read(staged.assessor(), base + "/report");
        assertThat(page.text()).contains("Draft: the evaluation is not completed", "<script>alert(1)</script>");
        var answer = mvc.get()
                .uri(base + "/report.pdf")
                .with(ActingAs.person(staged.assessor()))
                .exchange();
        assertThat(answer).hasStatusOk().hasContentType("application/pdf");
        assertThat(answer.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("-report.pdf");
        byte[] pdf = answer.getResponse().getContentAsByteArray();
        PdfProfiles.assertArchivalAndAccessible(pdf);
        try (var document = Loader.loadPDF(pdf)) {
            String words = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(words)
                    .contains("Draft: the evaluation is not completed", "<script>alert(1)</script> &", "„Zażółć“")
                    .doesNotContain("??");
            assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                    .hasSize(11);
        }
    }

    @Test
    void followsNistsSchemaAlsoWithHostileWords() throws Exception {
        Staged staged = assessments.judged();
        String json = oscal(staged);
        OscalSchemas.assertValid("ar", json);
        assertThat(json)
                .contains(
                        "\"name\":\"outcome\"",
                        "\"name\":\"case-version\"",
                        "inventory-item",
                        "SHA-256",
                        "\"satisfied\"");
        Staged open = assessments.evaluating();
        judging.judge(
                open.assessor(),
                open.assessment(),
                "5.1-1-1",
                new Judgement(CaseOutcome.FAIL, HOSTILE, List.of("AuthMech-1")),
                0);
        String draft = oscal(open);
        OscalSchemas.assertValid("ar", draft);
        assertThat(draft)
                .contains("Draft: the evaluation is not completed", "&lt;script>")
                .doesNotContain("<script");
    }

    @Test
    void staysAsTheEvaluationWasCompleted() throws Exception {
        Staged staged = assessments.completed();
        String before = oscal(staged);
        Actor reviewer = people.ofBody(Role.REVIEWER);
        String report = "/assessments/" + staged.assessment() + "/report";
        String who = pages.read(reviewer, report).select("#people").text();
        parts.take(reviewer, staged.submission(), staged.maker(), reviewer.id(), Part.REVIEWER);
        byte[] document = pdf(staged);
        assertThat(oscal(staged)).isEqualTo(before);
        assertThat(pages.read(reviewer, report).select("#people").text()).isEqualTo(who);
        assertThat(pdf(staged)).as("the very same file").isEqualTo(document);
        assertThat(database.sql("""
                                select details ->> 'document' from audit.entry
                                where act = 'assessments.report.filed' and subject = ?
                                """)
                        .param(staged.assessment().toString())
                        .query(String.class)
                        .list())
                .containsExactly(Sha256.of(document).toString());
        assertThat(filed(staged.owner(), staged)).isZero();
    }

    @Test
    void saysWhenItIsNoLongerWhatTheDossiersDigestIsOver() throws Exception {
        Staged staged = assessments.completed();
        Actor assessor = staged.assessor();
        tries.run(assessor, () -> {
            database.sql("update assessments.device set serial = 'SN-0002' where assessment_id = ?")
                    .param(staged.assessment())
                    .update();
            events.publishEvent(new Act(assessor, "assessments.device.name", "assessment", staged.assessment()));
        });
        assertThat(pages.read(assessor, "/assessments/" + staged.assessment() + "/report")
                        .text())
                .contains("Something changed after the evaluation was completed");
        assertThat(pdf(staged)).isNotEmpty();
        assertThat(filed(assessor, staged))
                .as("nothing is filed that is not the dossier's")
                .isZero();
    }

    private byte[] pdf(Staged staged) {
        return mvc.get()
                .uri("/assessments/" + staged.assessment() + "/report.pdf")
                .with(ActingAs.person(people.ofBody(Role.AUDITOR)))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
    }

    private int filed(Actor reader, Staged staged) throws Exception {
        return tries.as(
                reader,
                () -> database.sql("select count(*) from assessments.report_document where assessment_id = ?")
                        .param(staged.assessment())
                        .query(Integer.class)
                        .single());
    }

    private String oscal(Staged staged) throws Exception {
        var answer = mvc.get()
                .uri("/assessments/" + staged.assessment() + "/report.oscal.json")
                .with(ActingAs.person(people.ofBody(Role.AUDITOR)))
                .exchange();
        assertThat(answer).hasStatusOk().hasContentType("application/json");
        return answer.getResponse().getContentAsString();
    }

    @Test
    void isNotForManufacturersAndStrangers() {
        Staged staged = assessments.evaluating();
        for (String form : new String[] {"/report", "/report.pdf", "/report.oscal.json"}) {
            String address = "/assessments/" + staged.assessment() + form;
            assertThat(mvc.get().uri(address).with(ActingAs.person(staged.owner())))
                    .hasStatus(403);
            assertThat(mvc.get().uri(address)).hasStatus3xxRedirection();
        }
    }
}
