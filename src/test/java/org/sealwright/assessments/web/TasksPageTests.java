package org.sealwright.assessments.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.sealwright.assessments.AssessmentFixture;
import org.sealwright.assessments.AssessmentFixture.Staged;
import org.sealwright.assessments.FindingOrder;
import org.sealwright.assessments.FindingRaising;
import org.sealwright.assessments.FindingThread;
import org.sealwright.assessments.Severity;
import org.sealwright.shared.Ids;
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
class TasksPageTests {

    @Autowired
    Pages pages;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    AssessmentFixture assessments;

    @Autowired
    FindingRaising raising;

    @Autowired
    FindingThread thread;

    @Autowired
    TestPeople people;

    @Autowired
    Clock clock;

    private UUID raise(Staged staged, String title, Severity severity, Integer days) {
        UUID id = Ids.next();
        LocalDate due = days == null ? null : LocalDate.now(clock).plusDays(days);
        raising.raise(
                staged.assessor(),
                staged.assessment(),
                new FindingOrder(id, "5.1-1", "5.1-1-1", severity, title, "The words.", due));
        return id;
    }

    @Test
    void putsWhatRunsOutFirstAheadAndWhatTheBodyLooksAtBehind() throws Exception {
        Staged staged = assessments.evaluating();
        assertThat(pages.read(staged.owner(), "/assessments/tasks").text()).contains("No finding is open.");
        raise(staged, "Without a day", Severity.MINOR, null);
        raise(staged, "Due in a week", Severity.MINOR, 7);
        raise(staged, "Long overdue", Severity.MAJOR, -2);
        UUID answered = raise(staged, "Answered already", Severity.MAJOR, 1);
        assertThat(pages.read(staged.owner(), "/assessments/tasks").select("tbody tr"))
                .as("not sent yet")
                .isEmpty();
        raising.send(staged.assessor(), staged.assessment());
        thread.answer(staged.owner(), answered, false, "It is mended.");

        Document page = pages.read(staged.owner(), "/assessments/tasks");
        assertThat(page.select("tbody td:first-child a").eachText())
                .containsExactly("Long overdue", "Due in a week", "Without a day", "Answered already");
        assertThat(page.select("tbody tr b").eachText()).containsExactly("2 days overdue", "7 days left");
        assertThat(page.select("tbody a").first().attr("href"))
                .startsWith("/assessments/" + staged.assessment() + "/findings#finding-");
        Document dashboard = pages.read(staged.owner(), "/dashboard");
        assertThat(dashboard.text())
                .contains("Long overdue", "All your findings")
                .doesNotContain("Answered already");
    }

    @Test
    void showsNobodyAnothersFindings() throws Exception {
        Staged staged = assessments.evaluating();
        raise(staged, "A secret weakness", Severity.MAJOR, 3);
        raising.send(staged.assessor(), staged.assessment());
        var other = people.ofMaker(people.maker("Other"), Role.VIEWER);
        assertThat(pages.read(other, "/assessments/tasks").text()).doesNotContain("A secret weakness");
        for (var body : List.of(staged.assessor(), people.ofBody(Role.AUDITOR))) {
            assertThat(mvc.get().uri("/assessments/tasks").with(ActingAs.person(body)))
                    .hasStatus(403);
        }
    }
}
