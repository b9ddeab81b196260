package org.sealwright.assessments.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.sealwright.assessments.AssessmentFixture;
import org.sealwright.assessments.AssessmentFixture.Staged;
import org.sealwright.shared.Actor;
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
class RegimesPageTests {

    @Autowired
    Pages pages;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    AssessmentFixture assessments;

    @Autowired
    TestPeople people;

    @Test
    void tellsClaimsFromVerdicts() throws Exception {
        Staged staged = assessments.evaluating();
        Document claimed = pages.read(staged.owner(), "/submissions/" + staged.submission() + "/regimes");
        assertThat(claimed.select(".lead").text()).contains("Nobody has assessed them yet");
        assertThat(claimed.select("#uk-psti tbody tr .chip").eachText()).containsOnly("shown");
        assertThat(claimed.select("#sg-cls b").first().text()).contains("level 2 is reached");
        assertThat(claimed.select(".coverage-row small").eachText())
                .as("one line under each picture, and no state that none has")
                .hasSize(6)
                .contains("3 shown", "level 2 of 4 reached by its provisions")
                .noneMatch(text -> text.matches(".*\\b0 .*"));
        assertThat(claimed.select(".coverage-row svg").eachAttr("aria-labelledby"))
                .isEqualTo(claimed.select(".coverage-row small").eachAttr("id"));
        assertThat(claimed.select("#uk-psti").text()).doesNotContain("our own reading");
        assertThat(claimed.select("#eu-cra").text()).contains("This is our own reading");
        assertThat(claimed.select("#uk-psti tbody td:nth-child(3)").first().text())
                .isEqualTo("sufficient, met: 5.1-1, 5.1-2");

        Document judged = pages.read(staged.assessor(), "/assessments/" + staged.assessment() + "/regimes");
        assertThat(judged.select(".lead").text()).contains("not completed");
        assertThat(judged.select("#uk-psti tbody tr .chip").eachText()).containsOnly("not shown");
        assertThat(judged.select("#sg-cls b").first().text()).contains("no level is reached");
        assertThat(judged.select("#us-label, a[href$=/uk-psti]")).isEmpty();

        Staged completed = assessments.completed();
        assertThat(pages.read(completed.assessor(), "/assessments/" + completed.assessment() + "/regimes")
                        .select("#uk-psti tbody tr .chip")
                        .eachText())
                .containsOnly("shown");
        assertThat(json(completed.assessor(), "/assessments/" + completed.assessment() + "/regimes.json"))
                .contains("\"restsOn\":\"evaluated\"", "\"digest\":\"sha-256:", "\"state\":\"shown\"");
    }

    @Test
    void draftsWhatTheManufacturerSignsAndSaysWhatIsMissing() throws Exception {
        Staged staged = assessments.planned();
        String base = "/submissions/" + staged.submission() + "/regimes";
        Document statement = pages.read(staged.owner(), base + "/uk-psti");
        assertThat(statement.text())
                .contains("Hearth Hub 2", "NL-HH2", "Security updates until 30 November 2031", "It is your statement")
                .contains("The regulations name EN 303 645 V2.1.1; this application is for EN 303 645 V3.1.3.");
        assertThat(statement.select("dd.wrong")).hasSize(2);
        assertThat(json(staged.owner(), base + "/us-label.json"))
                .contains(
                        "\"schema_version\":\"1.0.0\"",
                        "\"support_date\":\"2031-11-30\"",
                        "\"update_options\":[\"Not disclosed\"]",
                        "\"version_and_model_numbers\":[",
                        "\"sbom_hbom_maintained\"",
                        "\"sbom_hbom_available\"");
    }

    @Test
    void isForThoseConcernedAlone() {
        Staged staged = assessments.planned();
        Actor other = people.ofMaker(people.maker("Other"), Role.OWNER);
        UUID submission = staged.submission();
        for (String form : new String[] {"", ".json", "/uk-psti", "/us-label.json"}) {
            String address = "/submissions/" + submission + "/regimes" + form;
            assertThat(mvc.get().uri(address).with(ActingAs.person(other))).hasStatus(404);
            assertThat(mvc.get().uri(address).with(ActingAs.person(staged.assessor())))
                    .hasStatus(403);
        }
        for (String form : new String[] {"", ".json"}) {
            String address = "/assessments/" + staged.assessment() + "/regimes" + form;
            assertThat(mvc.get().uri(address).with(ActingAs.person(staged.owner())))
                    .hasStatus(403);
        }
    }

    private String json(Actor actor, String address) throws Exception {
        var answer = mvc.get().uri(address).with(ActingAs.person(actor)).exchange();
        assertThat(answer).hasStatusOk().hasContentType("application/json");
        return answer.getResponse().getContentAsString();
    }
}
