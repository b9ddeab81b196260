package org.sealwright.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sealwright.audit.Act;
import org.sealwright.audit.TrailVerification;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.sealwright.testing.Tries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class TrailHeadLoggingTests {

    private static final Actor JOB = Actor.system("site.trail-head");

    @Autowired
    TrailHeadLogging logging;

    @Autowired
    TrailVerification verification;

    @Autowired
    TestPeople people;

    @Autowired
    Tries tries;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient database;

    @Test
    void logsALinkOfTheChainAndNothingElse() throws Exception {
        Actor administrator = people.ofBody(Role.ADMINISTRATOR);
        tries.run(
                administrator,
                () -> events.publishEvent(new Act(administrator, "test.logged", "thing", "1").with(Map.of())));
        while (verification.head(JOB).isEmpty()) {
            Thread.sleep(100);
        }
        logging.logHead(JOB);
        String leaf = leaves().getLast();
        assertThat(leaf)
                .matches("\\{\"at\":\"[0-9TZ:-]+\",\"digest\":\"sha-256:[0-9a-f]{64}\",\"kind\":\"audit\",\"v\":1}");
        assertThat(database.sql("select count(*) from audit.link where encode(digest, 'hex') = ?")
                        .param(leaf.replaceAll(".*sha-256:([0-9a-f]{64}).*", "$1"))
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void isNobodysToCallButTheJobs() {
        assertThatThrownBy(() -> logging.logHead(people.ofBody(Role.ADMINISTRATOR)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void runsAsOneTaskForAllNodes() {
        assertThat(database.sql("select count(*) from platform.scheduled_tasks where task_name = 'site.trail-head'")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    private List<String> leaves() {
        return database.sql("select leaf from transparency.entry where kind = 'audit' order by id")
                .query((row, number) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                .list();
    }
}
