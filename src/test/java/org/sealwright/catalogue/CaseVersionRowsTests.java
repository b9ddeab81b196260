package org.sealwright.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Role;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.sealwright.testing.Tries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database refuses by itself, whoever asks and however. */
@PortalTest
class CaseVersionRowsTests {

    private static final String METHOD = "method-en-303-645-v3.1.3";
    private static final String CASE = "6-6-2";

    @Autowired
    CaseEditing editing;

    @Autowired
    CaseVersionRows rows;

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcClient database;

    @Autowired
    TestPeople people;

    @Autowired
    Tries tries;

    @Autowired
    Clock clock;

    private void step(Actor who, UUID version, int position, String step, String digest) {
        tries.run(
                who,
                () -> database.sql("""
                        insert into catalogue.case_step (version_id, position, step, digest, reason, account_id, taken_at)
                        values (?, ?, ?, ?, 'Because.', ?, ?)
                        """)
                        .params(version, position, step, digest, who.id(), Timestamp.from(clock.instant()))
                        .update());
    }

    private void refuses(String constraint, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(DataAccessException.class).hasStackTraceContaining(constraint);
    }

    @Test
    void holdsFourEyesAndOrderByItself() throws Exception {
        Actor author = people.ofBody(Role.ADMINISTRATOR);
        Actor second = people.ofBody(Role.ADMINISTRATOR);
        CaseWords published =
                CaseWords.of(catalogue.requireMethod(METHOD).testCase(CASE).orElseThrow());
        var words = new CaseWords("Another purpose.", published.passCriterion(), new TreeMap<>(published.gists()));
        UUID version = Ids.next();
        editing.write(author, METHOD, CASE, version, 0, words, "Because.");
        String digest = words.digest().toString();

        refuses("turn from WRITTEN into ACTIVATED", () -> step(second, version, 2, "ACTIVATED", digest));
        editing.propose(second, METHOD, CASE, version, 1);
        refuses("does not activate it", () -> step(author, version, 3, "ACTIVATED", digest));
        refuses("does not activate it", () -> step(second, version, 3, "ACTIVATED", digest));
        Actor third = people.ofBody(Role.ADMINISTRATOR);
        refuses("can not turn", () -> step(third, version, 4, "ACTIVATED", digest));
        refuses(
                "can not turn",
                () -> step(third, version, 3, "ACTIVATED", published.digest().toString()));
        refuses(
                "has an open version",
                () -> tries.run(
                        third,
                        () -> database.sql("""
                                insert into catalogue.case_version (id, method_id, case_id, number, begun_at)
                                values (?, ?, ?, 3, ?)
                                """)
                                .params(Ids.next(), METHOD, CASE, Timestamp.from(clock.instant()))
                                .update()));
        editing.activate(third, METHOD, CASE, version, 2);
        for (String later : new String[] {"PROPOSED", "REFUSED", "ACTIVATED", "DISCARDED"}) {
            refuses("can not turn", () -> step(author, version, 4, later, digest));
        }
        refuses(
                "can not turn",
                () -> tries.run(author, () -> database.sql("""
                        insert into catalogue.case_step (version_id, position, step, words, digest, reason, account_id, taken_at)
                        select version_id, 4, step, words, digest, reason, account_id, taken_at
                        from catalogue.case_step where version_id = ? and step = 'WRITTEN'
                        """).param(version).update()));
        assertThat(rows.ofCase(METHOD, CASE).getLast().position()).isEqualTo(3);
    }

    @Test
    void keepsTheDigestOfExactlyTheseWords() {
        Actor author = people.ofBody(Role.ADMINISTRATOR);
        UUID version = Ids.next();
        refuses(
                "case_step_check",
                () -> tries.run(author, () -> {
                    rows.begin(version, METHOD, "6-4-1", 2, clock.instant());
                    database.sql("""
                            insert into catalogue.case_step (version_id, position, step, words, digest, reason, account_id, taken_at)
                            values (?, 1, 'WRITTEN', '{}', ?, 'Because.', ?, ?)
                            """)
                            .params(version, "sha-256:" + "0".repeat(64), author.id(), Timestamp.from(clock.instant()))
                            .update();
                }));
    }

    @Test
    void isOnlyEverAddedTo() {
        for (String table : new String[] {"catalogue.case_version", "catalogue.case_step", "assessments.pinned_case"}) {
            refuses(
                    "permission denied",
                    () -> database.sql("delete from " + table).update());
        }
        refuses(
                "permission denied",
                () -> database.sql("update catalogue.case_step set reason = 'x'")
                        .update());
        refuses(
                "permission denied",
                () -> database.sql("update catalogue.case_version set number = 9")
                        .update());
        refuses(
                "permission denied",
                () -> database.sql("update assessments.pinned_case set pinned_at = now()")
                        .update());
    }
}
