package org.sealwright.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sealwright.testing.Refusals.assertRefused;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.sealwright.assessments.AssessmentFixture.Staged;
import org.sealwright.audit.Act;
import org.sealwright.notifications.MessageView;
import org.sealwright.notifications.Messages;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
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
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
@Import({SubmissionFixture.class, AssessmentFixture.class})
class FindingDueTests {

    private static final Actor SYSTEM = Actor.system("test");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

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
    DueMoving moving;

    @Autowired
    FindingReminding reminding;

    @Autowired
    Messages messages;

    @Autowired
    TestPeople people;

    @Autowired
    Tries tries;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    Clock clock;

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private UUID raise(Staged staged, LocalDate due) {
        UUID id = Ids.next();
        raising.raise(
                staged.assessor(),
                staged.assessment(),
                new FindingOrder(id, "5.1-1", null, Severity.MAJOR, "Shared password", "Every unit has it.", due));
        return id;
    }

    private MvcTestResult post(Actor actor, Staged staged, UUID finding, LocalDate seen, String due, String reason) {
        return mvc.post()
                .uri("/assessments/" + staged.assessment() + "/findings/" + finding + "/due")
                .with(ActingAs.person(actor))
                .with(csrf())
                .param("seen", seen.toString())
                .param("due", due)
                .param("reason", reason)
                .exchange();
    }

    private void hears(Actor actor, String sentence, LocalDate day) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (told(actor, sentence, day) == 0 && Instant.now().isBefore(end)) {
            Thread.sleep(50);
        }
        assertThat(told(actor, sentence, day)).as("%s %s", sentence, day).isEqualTo(1);
    }

    private long told(Actor actor, String sentence, LocalDate day) {
        return messages.unread(actor).stream()
                .filter(message -> message.words().equals("notifications.message.finding-" + sentence))
                .map(MessageView::arguments)
                .filter(arguments -> arguments.contains(DAY.format(day)))
                .count();
    }

    @Test
    void movesTheDayForAReasonThatTheThreadKeeps() throws Exception {
        Staged staged = assessments.evaluating();
        LocalDate before = today().plusDays(3);
        LocalDate after = today().plusDays(20);
        UUID finding = raise(staged, before);
        raising.send(staged.assessor(), staged.assessment());
        String address = "/assessments/" + staged.assessment() + "/findings";
        assertThat(pages.read(staged.owner(), "/assessments/tasks")
                        .select("td .chip")
                        .eachText())
                .contains("due soon");

        assertThat(post(staged.assessor(), staged, finding, before, "soon", "They asked."))
                .hasStatus(422);
        assertThat(post(staged.assessor(), staged, finding, before, after.toString(), " "))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"" + after + "\"", "Write at least a sentence");
        assertThat(post(staged.assessor(), staged, finding, before, after.toString(), "They asked for time."))
                .hasStatus3xxRedirection();

        Document page = pages.read(staged.owner(), address);
        assertThat(page.select("#finding-" + finding + " .tl li:last-child").text())
                .contains("Another day set by", DAY.format(after), DAY.format(before), "They asked for time.");
        assertThat(page.select("form[action$=/due]")).isEmpty();
        Document tasks = pages.read(staged.owner(), "/assessments/tasks");
        assertThat(tasks.text()).contains("20 days left");
        assertThat(tasks.select("td .chip").eachText()).doesNotContain("due soon");
        hears(staged.owner(), "DUE_MOVED", after);
    }

    @Test
    void refusesDaysThatCannotBeAndPeopleWhoMayNot() {
        Staged staged = assessments.evaluating();
        LocalDate day = today().plusDays(3);
        UUID finding = raise(staged, day);
        Actor assessor = staged.assessor();
        assertRefused(
                "assessments.refused.due-moved-meanwhile",
                () -> moving.move(assessor, finding, null, day.plusDays(1), "Why."));
        for (LocalDate wrong : new LocalDate[] {null, today().minusDays(1), today().plusYears(3)}) {
            assertRefused("assessments.refused.due-when", () -> moving.move(assessor, finding, day, wrong, "Why."));
        }
        assertRefused("assessments.refused.due-same", () -> moving.move(assessor, finding, day, day, "Why."));
        assertThatThrownBy(() -> moving.move(people.ofBody(Role.ASSESSOR), finding, day, day.plusDays(1), "Why."))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> moving.move(staged.owner(), finding, day, day.plusDays(1), "Why."))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> moving.move(assessor, Ids.next(), day, day.plusDays(1), "Why."))
                .isInstanceOf(NotFound.class);
        moving.move(assessor, finding, day, today(), "Today it is.");
        thread.settle(assessor, finding, FindingAct.CLOSED, "Mended.");
        assertRefused("assessments.refused.due-closed", () -> moving.move(assessor, finding, today(), day, "Why."));
    }

    @Test
    void remindsOnceBeforeTheDayAndOnceAfterIt() throws Exception {
        Staged staged = assessments.evaluating();
        UUID soon = raise(staged, today().plusDays(1));
        UUID late = raise(staged, today().minusDays(1));
        UUID answered = raise(staged, today().minusDays(2));
        UUID unsentYet = raise(staged, today().minusDays(3));
        raising.send(staged.assessor(), staged.assessment());
        thread.answer(staged.owner(), answered, false, "It is mended.");
        reminding.remind(SYSTEM);
        assertThat(fellOn(soon)).as("told today").isZero();

        backdate(staged, unsentYet);
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> reminding.remind(SYSTEM));
        reminding.remind(SYSTEM);
        other.join();
        reminding.remind(SYSTEM);
        assertThat(fellOn(soon)).isEqualTo(1);
        assertThat(fellOn(late)).isEqualTo(1);
        assertThat(fellOn(answered)).isZero();
        assertThat(fellOn(unsentYet)).isZero();
        hears(staged.owner(), "due", today().plusDays(1));
        hears(staged.owner(), "overdue", today().minusDays(1));
        hears(staged.assessor(), "overdue", today().minusDays(1));
        assertThat(told(staged.assessor(), "due", today().plusDays(1))).isZero();
    }

    private long fellOn(UUID finding) throws Exception {
        return tries.as(
                SYSTEM,
                () -> database.sql("select count(*) from assessments.finding_reminder where finding_id = ?")
                        .param(finding)
                        .query(Long.class)
                        .single());
    }

    /** As if findings had been sent a month ago, one of them not at all. */
    private void backdate(Staged staged, UUID unsent) {
        tries.run(SYSTEM, () -> {
            database.sql("""
                            update assessments.finding set sent_at = case when id = ? then null else ?::timestamptz end
                            where assessment_id = ?
                            """)
                    .params(unsent, Timestamp.from(clock.instant().minus(Duration.ofDays(30))), staged.assessment())
                    .update();
            publisher.publishEvent(new Act(SYSTEM, "test.time", "assessment", staged.assessment()));
        });
    }
}
