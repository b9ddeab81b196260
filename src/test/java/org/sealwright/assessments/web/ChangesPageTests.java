package org.sealwright.assessments.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.sealwright.assessments.AssessmentFixture;
import org.sealwright.assessments.AssessmentFixture.Staged;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.catalogue.Support;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.submissions.Claiming;
import org.sealwright.submissions.IcsDraft;
import org.sealwright.submissions.RevisionFreezing;
import org.sealwright.submissions.SubmissionFixture;
import org.sealwright.testing.ActingAs;
import org.sealwright.testing.Pages;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
@Import({SubmissionFixture.class, AssessmentFixture.class})
class ChangesPageTests {

    @Autowired
    Pages pages;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    AssessmentFixture assessments;

    @Autowired
    Claiming claiming;

    @Autowired
    RevisionFreezing freezing;

    @Autowired
    TestPeople people;

    @Test
    void leadsFromAReopenedVerdictToTheWordsThatChanged() throws Exception {
        Staged staged = assessments.completed();
        claiming.claim(
                staged.owner(),
                staged.submission(),
                ProvisionId.of("5.2-1"),
                new IcsDraft(Support.YES, "Published at another address."),
                0);
        freezing.freeze(staged.owner(), staged.submission());
        String changes = "/submissions/" + staged.submission() + "/revisions/2/changes";
        Document overview = pages.read(staged.assessor(), "/assessments/" + staged.assessment());
        assertThat(overview.select("section[aria-labelledby=reopened] li a").eachAttr("href"))
                .contains(changes + "?from=1#5.2-1");
        for (var reader : new Actor[] {staged.assessor(), staged.owner()}) {
            Document page = pages.read(reader, changes);
            assertThat(page.select("main section")).hasSize(1);
            assertThat(page.select("#5\\.2-1 ins, .claim ins").text()).contains("Published at another address");
            assertThat(page.select(".claim del").text()).isNotBlank();
            assertThat(page.select(".claim").attr("id")).isEqualTo("5.2-1");
        }
        assertThat(pages.read(staged.owner(), "/submissions/" + staged.submission() + "/revisions/2")
                        .select("main a")
                        .eachAttr("href"))
                .contains(changes);
        for (String nowhere :
                new String[] {"/revisions/1/changes", "/revisions/2/changes?from=2", "/revisions/9/changes"}) {
            assertThat(mvc.get()
                            .uri("/submissions/" + staged.submission() + nowhere)
                            .with(ActingAs.person(staged.owner())))
                    .hasStatus(404);
        }
        assertThat(mvc.get().uri(changes).with(ActingAs.person(people.ofMaker(people.maker("Other"), Role.OWNER))))
                .hasStatus(404);
    }

    @Test
    void comparesWithTheRevisionThatTheVerdictWasGivenOn() throws Exception {
        Staged staged = assessments.evaluating();
        assessments.passAll(staged);
        var words = new IcsDraft(Support.YES, "Published at another address.");
        claiming.claim(staged.owner(), staged.submission(), ProvisionId.of("5.2-1"), words, 0);
        freezing.freeze(staged.owner(), staged.submission());
        var elsewhere = new IcsDraft(Support.YES, "Said otherwise.");
        claiming.claim(staged.owner(), staged.submission(), ProvisionId.of("5.11-1"), elsewhere, 0);
        freezing.freeze(staged.owner(), staged.submission());
        String address = "/submissions/" + staged.submission() + "/revisions/3/changes?from=1";
        for (String page : new String[] {"", "/5.2-1"}) {
            assertThat(pages.read(staged.assessor(), "/assessments/" + staged.assessment() + page)
                            .select("main a")
                            .eachAttr("href"))
                    .contains(address + "#5.2-1");
        }
        assertThat(pages.read(staged.assessor(), address).select("#5\\.2-1 ins").text())
                .contains("Published at another address");
    }
}
