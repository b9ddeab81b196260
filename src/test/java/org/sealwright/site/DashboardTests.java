package org.sealwright.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sealwright.assessments.AssessmentFixture;
import org.sealwright.assessments.AssessmentLine;
import org.sealwright.assessments.AssessmentList;
import org.sealwright.shared.Actor;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Role;
import org.sealwright.submissions.RevisionFreezing;
import org.sealwright.submissions.SubmissionFixture;
import org.sealwright.testing.ActingAs;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

@PortalTest
@Import({SubmissionFixture.class, AssessmentFixture.class})
class DashboardTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestPeople people;

    @Autowired
    SubmissionFixture submissions;

    @Autowired
    RevisionFreezing freezing;

    @Autowired
    AssessmentFixture assessments;

    @Autowired
    AssessmentList list;

    @ParameterizedTest
    @EnumSource(Role.class)
    void hasAPlaceForEveryRole(Role role) throws Exception {
        Document page = page(personWith(role));
        assertThat(page.select("h1").text()).isEqualTo("My work");
        assertThat(page.select(".desk section")).as("what %s looks after", role).isNotEmpty();
        for (Element section : page.select(".desk section")) {
            assertThat(section.select("li, .empty")).as(section.text()).isNotEmpty();
        }
        assertThat(page.select("main").text()).doesNotContain("??", "site.dashboard", "{0}");
    }

    @Test
    void tellsANewMakerWhatToDoFirst() throws Exception {
        Document page = page(people.ofMaker(people.maker("Newcomer Ltd"), Role.OWNER));
        assertThat(page.select("#own-seals ~ .empty").text()).contains("None of your products has a seal");
    }

    @Test
    void saysWhatEachOfAMakersApplicationsWaitsFor() throws Exception {
        Actor owner = people.ofMaker(people.maker("Busy Devices"), Role.OWNER);
        submissions.draft(owner);
        assertThat(page(owner).select("#submissions ~ ul li").text()).contains("Draft", "still missing");
        UUID complete = submissions.complete(owner);
        assertThat(page(owner).select("#submissions ~ ul li").first().text())
                .contains("Nothing is missing; hand it in");
        freezing.freeze(owner, complete);
        assertThat(page(owner).select("#submissions ~ ul li").first().text())
                .contains("Handed in", "The body looks at it");
        assertThat(page(people.ofBody(Role.APPLICATION_REVIEWER)).select("#applications ~ ul li"))
                .isNotEmpty();
    }

    @Test
    void tellsTheApplicationReviewerWhichAssessmentsNobodyLeads() throws Exception {
        var waiting = assessments.planned();
        assertThat(page(waiting.applicationReviewer())
                        .select("#unassigned ~ ul li")
                        .text())
                .contains("Assign an assessor");
        assertThat(list.unassigned(waiting.applicationReviewer()))
                .extracting(AssessmentLine::id)
                .contains(waiting.assessment());
        var led = assessments.evaluating();
        assertThat(list.unassigned(led.applicationReviewer()))
                .extracting(AssessmentLine::id)
                .doesNotContain(led.assessment());
    }

    @Test
    void showsTheAdministratorWhatIsStillToBeSetUp() throws Exception {
        for (Role role : new Role[] {Role.APPLICATION_REVIEWER, Role.ASSESSOR, Role.REVIEWER, Role.CERTIFIER}) {
            people.ofBody(role);
        }
        Document page = page(people.ofBody(Role.ADMINISTRATOR));
        assertThat(page.select("#set-up ~ ul li").first().text()).contains("There are people for every part", "Done");
        assertThat(page.select("#set-up ~ ul li").last().text()).contains("SEALWRIGHT_SECURITY_CONTACT", "To do");
    }

    @Test
    void showsTheAuditorTheNewestActsAndTheWayToAllOfThem() throws Exception {
        Document page = page(people.ofBody(Role.AUDITOR));
        assertThat(page.select("#trail ~ ul li")).hasSize(DashboardSection.MOST);
        assertThat(page.select("a[href=/audit]")).isNotEmpty();
    }

    @Test
    void isForPeopleWhoSignedIn() throws Exception {
        mvc.perform(get("/dashboard")).andExpect(status().is3xxRedirection());
    }

    private Actor personWith(Role role) {
        return role.belongsTo(OrganisationKind.BODY)
                ? people.ofBody(role)
                : people.ofMaker(people.maker("Desk Ltd"), role);
    }

    private Document page(Actor actor) throws Exception {
        return Jsoup.parse(mvc.perform(get("/dashboard").with(ActingAs.person(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
