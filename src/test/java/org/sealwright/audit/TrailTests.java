package org.sealwright.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.sealwright.testing.Tries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;

@PortalTest
class TrailTests {

    @Autowired
    Tries tries;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TrailChaining chaining;

    @Autowired
    TrailVerification verification;

    @Test
    void refusesToCommitAnActWithoutItsEntry() {
        UUID maker = people.maker("Unrecorded Ltd");
        assertThatThrownBy(() -> tries.run(Actor.system("test"), () -> rename(maker, "Renamed in silence")))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("was changed without an audit entry");
        assertThat(nameOf(maker)).isEqualTo("Unrecorded Ltd");
    }

    @Test
    void recordsAnActWithItsActor() {
        Actor administrator = people.ofBody(Role.ADMINISTRATOR);
        UUID maker = people.maker("Recorded Ltd");
        tries.run(administrator, () -> {
            rename(maker, "Recorded and renamed Ltd");
            events.publishEvent(new Act(administrator, "test.renamed", "organisation", maker)
                    .of(maker)
                    .with(Map.of("length", 24)));
        });
        assertThat(nameOf(maker)).isEqualTo("Recorded and renamed Ltd");
        assertThat(database.sql("select actor from audit.entry where act = 'test.renamed' and subject = ?")
                        .param(maker.toString())
                        .query(UUID.class)
                        .single())
                .isEqualTo(administrator.id());
    }

    @Test
    void recordsNothingOutsideATransaction() {
        assertThatThrownBy(() -> events.publishEvent(new Act(Actor.system("test"), "test.loose", "nothing", "1")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void chainsEveryEntryAndNoticesNoBreak() {
        people.maker("Chained Ltd");
        while (chaining.chainNext() > 0) {}
        TrailVerification.Outcome outcome = verification.verify(people.ofBody(Role.AUDITOR));
        assertThat(outcome.isWhole()).isTrue();
        assertThat(outcome.verified()).isPositive();
    }

    @Test
    void mayNeitherChangeNorDeleteWhatWasRecorded() {
        people.maker("Immutable Ltd");
        assertThatThrownBy(() -> tries.run(
                        Actor.system("test"),
                        () -> database.sql("update audit.entry set act = 'x'").update()))
                .hasStackTraceContaining("permission denied for table entry");
        assertThatThrownBy(() -> tries.run(
                        Actor.system("test"),
                        () -> database.sql("delete from audit.link").update()))
                .hasStackTraceContaining("permission denied for table link");
    }

    private void rename(UUID organisation, String name) {
        database.sql("update organisations.organisation set name = ? where id = ?")
                .params(name, organisation)
                .update();
    }

    private String nameOf(UUID organisation) {
        return database.sql("select name from organisations.organisation where id = ?")
                .param(organisation)
                .query(String.class)
                .single();
    }
}
