package org.sealwright.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.testing.ActingAs;
import org.sealwright.testing.Pages;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class CheckPageTests {

    private static final Actor JOB = Actor.system("test");

    @Autowired
    SelfCheck checks;

    @Autowired
    CheckRecording recording;

    @Autowired
    TestPeople people;

    @Autowired
    Pages pages;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient database;

    @Test
    void saysWhatEveryCheckCameTo() throws Exception {
        checks.runAll(JOB);
        Document page = pages.read(people.ofBody(Role.AUDITOR), "/audit/checks");
        assertThat(page.select("tbody tr").eachAttr("id")).contains("log", "seals", "trail", "trail-heads");
        assertThat(page.select("tbody tr .chip")).hasSameSizeAs(page.select("tbody tr"));
        assertThat(page.select("tbody").text()).doesNotContain("??");
    }

    @Test
    void tellsOnceWhatIsFoundEveryNightAndAgainWhatIsNew() {
        Actor administrator = people.ofBody(Role.ADMINISTRATOR);
        recording.record(JOB, run("trail", List.of(new Difference("link-differs", "17")), null));
        await().untilAsserted(() -> assertThat(told(administrator)).isEqualTo(1));
        recording.record(JOB, run("trail", List.of(new Difference("link-differs", "17")), null));
        recording.record(JOB, run("trail", List.of(), null));
        recording.record(JOB, run("trail", List.of(), "IllegalStateException: no database"));
        await().untilAsserted(() -> assertThat(told(administrator)).isEqualTo(2));
        recording.record(JOB, run("trail", List.of(), null));
    }

    @Test
    void showsWhatDoesNotFitAndWhatToDo() throws Exception {
        recording.record(
                JOB,
                new CheckRun(
                        "log",
                        Instant.EPOCH,
                        Instant.now().plus(Duration.ofMinutes(1)),
                        12,
                        240,
                        List.of(new Difference("node-differs", "1/4"), new Difference("checkpoint-differs", "9 (3)")),
                        null));
        Document page = pages.read(people.ofBody(Role.ADMINISTRATOR), "/audit/checks");
        assertThat(page.select(".verdict").text())
                .contains("Something does not fit")
                .contains("Keep the database as it is");
        assertThat(page.select("#log").text())
                .contains("240 differences", "The first 2 of 240:", "level and place 1/4", "size 9 (3)", "12 leaves");
        assertThat(pages.read(people.ofBody(Role.ADMINISTRATOR), "/dashboard").text())
                .contains("What the portal keeps does not fit");
        recording.record(JOB, run("log", List.of(), null, Instant.now().plus(Duration.ofMinutes(2))));
        assertThat(pages.read(people.ofBody(Role.AUDITOR), "/audit/checks")
                        .select("#log .chip")
                        .text())
                .isEqualTo("fits");
    }

    @Test
    void isForAuditorsAndAdministratorsAlone() {
        for (Role role : List.of(Role.ASSESSOR, Role.CERTIFIER, Role.REVIEWER, Role.SURVEILLANCE_OFFICER)) {
            Actor other = people.ofBody(role);
            assertThat(mvc.get().uri("/audit/checks").with(ActingAs.person(other)))
                    .hasStatus(403);
            assertThat(mvc.post()
                            .uri("/audit/checks")
                            .with(ActingAs.person(other))
                            .with(SecurityMockMvcRequestPostProcessors.csrf()))
                    .hasStatus(403);
        }
        Actor maker = people.ofMaker(people.maker("Northlight Devices Oy"), Role.OWNER);
        assertThat(mvc.get().uri("/audit/checks").with(ActingAs.person(maker))).hasStatus(403);
    }

    @Test
    void runsWhenSomebodyAsks() {
        long before = runs();
        assertThat(mvc.post()
                        .uri("/audit/checks")
                        .with(ActingAs.person(people.ofBody(Role.AUDITOR)))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus(302);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(runs()).isGreaterThan(before));
    }

    private static CheckRun run(String check, List<Difference> found, @Nullable String failure) {
        return run(check, found, failure, Instant.now());
    }

    private static CheckRun run(String check, List<Difference> found, @Nullable String failure, Instant ended) {
        return new CheckRun(check, Instant.EPOCH, ended, 3, found.size(), found, failure);
    }

    private long told(Actor person) {
        return database.sql(
                        "select count(*) from notifications.message where account_id = ? and cause like 'check:trail:%'")
                .param(person.id())
                .query(Long.class)
                .single();
    }

    private long runs() {
        return database.sql("select count(*) from integrity.run where check_name = 'seals'")
                .query(Long.class)
                .single();
    }
}
