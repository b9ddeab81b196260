package org.sealwright.assessments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.sealwright.assessments.AssessmentFixture;
import org.sealwright.assessments.AssessmentFixture.Staged;
import org.sealwright.shared.Actor;
import org.sealwright.submissions.SubmissionFixture;
import org.sealwright.testing.ActingAs;
import org.sealwright.testing.Pages;
import org.sealwright.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
@Import({SubmissionFixture.class, AssessmentFixture.class})
class WorkspaceFilterTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Pages pages;

    @Autowired
    AssessmentFixture assessments;

    private MvcTestResult post(Actor actor, String address, String... fields) {
        var request = mvc.post().uri(address).with(ActingAs.person(actor)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private void judge(Staged staged, String caseId, String outcome) {
        assertThat(post(
                        staged.assessor(),
                        "/assessments/" + staged.assessment() + "/5.1-1/cases/" + caseId + "?show=open",
                        "outcome",
                        outcome,
                        "rationale",
                        "Looked at.",
                        "references",
                        "AuthMech-1",
                        "seen",
                        "0"))
                .hasRedirectedUrl("/assessments/" + staged.assessment() + "/5.1-1?show=open#case-" + caseId);
    }

    @Test
    void goesOnWithinTheFilterAndKeepsItInEveryAddress() throws Exception {
        Staged staged = assessments.evaluating();
        String base = "/assessments/" + staged.assessment() + "/";
        Document all = pages.read(staged.assessor(), base + "5.1-1");
        int provisions = all.select(".rail ol a").size();
        assertThat(all.select("#filters a").eachText())
                .containsExactly(
                        "All (" + provisions + ")",
                        "Open (" + provisions + ")",
                        "Failed (0)",
                        "Judged by me (0)",
                        "Changed (0)");
        judge(staged, "5.1-1-1", "FAIL");
        judge(staged, "5.1-1-2", "PASS");

        Document open = pages.read(staged.assessor(), base + "5.1-1?show=open");
        assertThat(open.select("h1").text()).startsWith("5.1-1");
        assertThat(open.select(".rail ol a"))
                .hasSize(provisions - 1)
                .noneMatch(a -> a.attr("href").endsWith("/5.1-1?show=open"));
        assertThat(open.select(".rail ol a, a[rel=next]").eachAttr("href")).allMatch(to -> to.endsWith("?show=open"));
        assertThat(open.select("form.judging").eachAttr("action")).allMatch(to -> to.endsWith("?show=open"));
        assertThat(open.select("a[rel=prev]").attr("href")).endsWith("/5.0-1?show=open");

        Document failed = pages.read(staged.assessor(), base + "5.1-1?show=failed");
        assertThat(failed.select(".rail ol a").eachAttr("href")).containsExactly(base + "5.1-1?show=failed");
        assertThat(failed.select("a[rel=next]")).isEmpty();
        assertThat(failed.select("#filters a[aria-current]").text()).isEqualTo("Failed (1)");
        assertThat(failed.select("#filters a").eachText()).contains("Judged by me (1)");
    }

    @Test
    void saysWhereAFilterListsNothingAndTakesAnUnknownOneForAll() throws Exception {
        Staged staged = assessments.evaluating();
        String base = "/assessments/" + staged.assessment() + "/5.1-1";
        assertThat(pages.read(staged.assessor(), base + "?show=changed")
                        .select(".rail")
                        .text())
                .contains("No verdict is open again");
        assertThat(pages.read(staged.assessor(), base + "?show=%3Cscript%3E")
                        .select("#filters a[aria-current]")
                        .text())
                .startsWith("All");
    }
}
