package org.sealwright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sealwright.platform.DataDirectory;
import org.sealwright.seals.SealWorld;
import org.sealwright.shared.Role;
import org.sealwright.testing.OwnDataDirectory;
import org.sealwright.testing.PortalProcess;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.sealwright.verification.SealNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Statements 9 and 12 on two nodes: this test's portal acts, a second one in a process of its own, on the same database,
 * is watched from outside. It is set up as docs/operations.md says.
 */
@PortalTest
@Import(SealWorld.class)
class TwoNodesTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static PortalProcess other;

    @Autowired
    SealWorld world;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient database;

    @BeforeAll
    static void startTheOtherNode(
            @Autowired JdbcConnectionDetails server,
            @Autowired FlywayConnectionDetails owner,
            @Autowired DataDirectory keys)
            throws Exception {
        Path data = OwnDataDirectory.fresh();
        for (String file : new String[] {"keys.p12", "keys-passphrase"}) {
            Files.copy(keys.resolve(file), data.resolve(file));
        }
        other = PortalProcess.start(
                        data,
                        Map.of(
                                "SPRING_DATASOURCE_URL", server.getJdbcUrl(),
                                "SPRING_DATASOURCE_USERNAME", String.valueOf(server.getUsername()),
                                "SPRING_DATASOURCE_PASSWORD", String.valueOf(server.getPassword()),
                                "SPRING_FLYWAY_USER", String.valueOf(owner.getUsername()),
                                "SPRING_FLYWAY_PASSWORD", String.valueOf(owner.getPassword())))
                .awaitReady();
    }

    @AfterAll
    static void stopIt() throws InterruptedException {
        other.stop();
    }

    @Test
    void showsAChangeOnEveryNodeWithinASecond() throws Exception {
        SealNumber number = world.valid("Pico Cam 7", "PC7", "04006381333931");
        awaitAnswer(number, "This seal is valid", Duration.ofSeconds(5));
        world.suspend(number, "Updates are not delivered.");
        awaitAnswer(number, "This seal is suspended", Duration.ofSeconds(1));
    }

    /** Nothing tells a node whose connection is gone; it must know that it does not know. */
    @Test
    void showsAChangeThatANodeCouldNotHearOfAsWell() throws Exception {
        SealNumber number = world.valid("Pico Cam 8", "PC8", "04006381333931");
        awaitAnswer(number, "This seal is valid", Duration.ofSeconds(5));
        database.sql("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where application_name = 'sealwright-changes' and datname = current_database()
                        """).query(Boolean.class).list();
        world.withdraw(number, "Not mended in time.");
        awaitAnswer(number, "This seal was withdrawn", Duration.ofSeconds(1));
    }

    @Test
    void runsAJobOnOneNodeAlone() {
        people.ofBody(Role.AUDITOR); // an act, so that the trail has a head
        for (int round = 0; round < 3; round++) {
            long before = headsInTheLog();
            String picked = makeDue("site.trail-head");
            await().atMost(Duration.ofSeconds(30)).until(() -> hasRunSince("site.trail-head", picked));
            assertThat(headsInTheLog() - before).as("heads logged by one run").isOne();
        }
    }

    private static void awaitAnswer(SealNumber number, String sentence, Duration patience) {
        await().atMost(patience)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> Jsoup.parse(page(number))
                        .select(".verdict strong")
                        .text()
                        .equals(sentence));
    }

    private static String page(SealNumber number) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(other.address("/seals/" + number)))
                .header("Accept", "text/html")
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private long headsInTheLog() {
        return database.sql("select count(*) from transparency.entry where kind = 'audit'")
                .query(Long.class)
                .single();
    }

    /** Gives the time of the last run before. */
    private String makeDue(String task) {
        return database.sql("""
                        update platform.scheduled_tasks set execution_time = now() where task_name = ?
                        returning coalesce(last_success::text, 'never')
                        """).param(task).query(String.class).single();
    }

    private boolean hasRunSince(String task, String before) {
        return database.sql("""
                        select not picked and coalesce(last_success::text, 'never') <> ?
                        from platform.scheduled_tasks where task_name = ?
                        """).params(before, task).query(Boolean.class).single();
    }
}
