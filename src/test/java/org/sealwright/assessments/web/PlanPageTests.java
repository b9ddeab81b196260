package org.sealwright.assessments.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.sealwright.assessments.AssessmentFixture;
import org.sealwright.assessments.AssessmentFixture.Staged;
import org.sealwright.shared.Role;
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
class PlanPageTests {

    @Autowired
    Pages pages;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    AssessmentFixture assessments;

    @Autowired
    TestPeople people;

    @Test
    void saysOfEachProvisionAndEachLineWhatBroughtIt() throws Exception {
        Staged staged = assessments.planned();
        String base = "/assessments/" + staged.assessment();
        Document tested = pages.read(staged.assessor(), base + "/plan");
        assertThat(tested.select("#p-5\\.1-1").text()).contains("Tested: it is mandatory", "5.1-1-1", "AuthMech-1");
        assertThat(tested.select("article tbody tr td:last-child").eachText())
                .isNotEmpty()
                .noneMatch(String::isBlank);
        assertThat(tested.select("main nav a[aria-current]").text()).startsWith("Tested");
        assertThat(tested.select("section.plan-line h2 a").size())
                .isEqualTo(tested.select("section.plan-line").size());
        Document leftOut = pages.read(staged.assessor(), base + "/plan?show=LEFT_OUT");
        assertThat(leftOut.select("section.plan-line > p:first-of-type").eachText())
                .isNotEmpty()
                .allMatch(why -> why.startsWith("Not tested: the manufacturer states"));
        assertThat(leftOut.select("article")).isEmpty();
        assertThat(pages.read(people.ofBody(Role.AUDITOR), base + "/plan?show=ALL")
                        .select("section.plan-line"))
                .hasSize(tested.select("section.plan-line").size()
                        + leftOut.select("section.plan-line").size());
    }

    @Test
    void isNotForManufacturersAndStrangers() {
        Staged staged = assessments.planned();
        String address = "/assessments/" + staged.assessment() + "/plan";
        assertThat(mvc.get().uri(address).with(ActingAs.person(staged.owner()))).hasStatus(403);
        assertThat(mvc.get().uri(address).with(ActingAs.person(people.ofMaker(people.maker("Other"), Role.OWNER))))
                .hasStatus(403);
        assertThat(mvc.get().uri(address)).hasStatus3xxRedirection();
    }
}
