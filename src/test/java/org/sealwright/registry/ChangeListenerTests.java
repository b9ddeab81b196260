package org.sealwright.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sealwright.seals.SealWorld;
import org.sealwright.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The connection over which changes are heard, cut. */
@PortalTest
@Import(SealWorld.class)
class ChangeListenerTests {

    @Autowired
    PreparedAnswers answers;

    @Autowired
    JdbcClient database;

    @Test
    void hearsAgainAfterItsConnectionWasCut() {
        await().atMost(Duration.ofSeconds(20)).until(answers::isHearing);
        List<Integer> listening = listening();
        assertThat(listening).as("connections that listen").isNotEmpty();
        listening.forEach(one -> database.sql("select pg_terminate_backend(?)")
                .param(one)
                .query(Boolean.class)
                .single());
        await().atMost(Duration.ofSeconds(20)).until(() -> answers.isHearing() && isAnotherThan(listening));
    }

    /** One that was about to end may have been among them. */
    private boolean isAnotherThan(List<Integer> before) {
        List<Integer> now = listening();
        return !now.isEmpty() && now.stream().noneMatch(before::contains);
    }

    private List<Integer> listening() {
        return database.sql(
                        "select pid from pg_stat_activity where application_name = ? and datname = current_database()")
                .param(ChangeListener.NAME)
                .query(Integer.class)
                .list();
    }
}
