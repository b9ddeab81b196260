package org.sealwright.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwright.seals.SealWorld;
import org.sealwright.testing.PortalTest;
import org.sealwright.verification.SealNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.json.JsonMapper;

/**
 * Statement 7, tried with the rights of the database's superuser and its triggers off: whatever single place is changed by
 * hand, a seal is never called valid once it was looked at again.
 */
@PortalTest
@Import(SealWorld.class)
class TamperedSourcesTests {

    @Autowired
    MockMvc web;

    @Autowired
    SealWorld world;

    @Autowired
    RegistrySweep sweep;

    @Autowired
    JdbcClient database;

    @Autowired
    JdbcConnectionDetails details;

    @Autowired
    JsonMapper json;

    @Value("${sealwright.data-dir}")
    Path data;

    private SealNumber number = new SealNumber("0000-0000-00");

    @BeforeEach
    void issueASeal() {
        number = world.valid("Bandicoot Bell", "BB", "04012300000000");
    }

    @Test
    void noticesAFactThatTheCredentialDoesNotSay() throws Exception {
        for (String change : new String[] {
            "certificate = replace(certificate::text, '2036-11-30', '2046-11-30')::jsonb",
            "certificate = jsonb_set(certificate, '{product,firmware,covered}', '[\"4.1.0\", \"4.2.0\", \"9.9\"]')",
            "certificate = replace(certificate::text, 'NOT_MET', 'MET')::jsonb",
            "certificate = replace(certificate::text, 'Bandicoot', 'Buttercup')::jsonb",
            "valid_until = valid_until + interval '9 years'",
            "revocation_index = (revocation_index + 1) % 131072"
        }) {
            issueASeal();
            tamper("update seals.version set " + change + " where number = '" + number + "'");
            assertThat(answerAfterTheSweep()).as(change).isEqualTo("could-not-check");
        }
    }

    @Test
    void noticesADamagedOrForeignCredential() throws Exception {
        for (String change : new String[] {
            "payload = set_byte(payload, 50, (get_byte(payload, 50) + 1) % 256)",
            "payload = '\\x00'",
            "signature = set_byte(signature, 5, (get_byte(signature, 5) + 1) % 256)",
            "digest = repeat('0', 59) || right(md5(random()::text), 5)",
            "certificate = '{}'"
        }) {
            issueASeal();
            tamper("update seals.version set " + change + " where number = '" + number + "'");
            assertThat(answerAfterTheSweep()).as(change).isEqualTo("could-not-check");
        }
    }

    @Test
    void noticesThatTheLogTellsOfASuspensionWhichStatusAndListDeny() throws Exception {
        world.suspend(number, "Updates are not delivered.");
        world.awaitLogged(number);
        tamper("update seals.seal set status = 'ACTIVE', status_reason = null, suspended_until = null where number = '"
                + number + "'");
        assertThat(answerAfterTheSweep()).isEqualTo("suspended");
        tamper("update registry.seal set status = 'ACTIVE', suspension_finding = 'CLEAR' where number = '" + number
                + "'");
        assertThat(answerAfterTheSweep()).isEqualTo("suspended");
    }

    @Test
    void noticesAnEventThatTheLogKnowsAndTheSealDoesNot() throws Exception {
        world.suspend(number, "Updates are not delivered.");
        world.awaitLogged(number);
        tamper("delete from seals.event where number = '" + number + "' and seq = 2");
        tamper(
                "update seals.seal set status = 'ACTIVE', status_reason = null, suspended_until = null, events = 1 where number = '"
                        + number + "'");
        moveToAClearBit();
        assertThat(answerAfterTheSweep()).isEqualTo("could-not-check");
    }

    @Test
    void drawsNoStateThatNobodyCanVouchFor() throws Exception {
        tamper("update seals.version set payload = '\\x00' where number = '" + number + "'");
        answerAfterTheSweep();
        String page = web.perform(MockMvcRequestBuilders.get("/seals/" + number).accept("text/html"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("This seal could not be checked").doesNotContain(">VALID<", ">EXPIRED<");
    }

    @Test
    void goesOnWithTheOthersWhereOneIsDamaged() throws Exception {
        SealNumber other = world.valid("Quoll Quay", "QQ", "04012300000001");
        tamper("update seals.version set certificate = '[]' where number = '" + number + "'");
        tamper("update registry.seal set verified_at = now() - interval '30 hours' where number in ('" + number + "', '"
                + other + "')");
        RegistrySweep.Task.sweepAll(sweep);
        assertThat(answer(number)).isEqualTo("could-not-check");
        assertThat(answer(other)).isEqualTo("valid");
        assertThat(database.sql("select count(*) from registry.seal where verified_at < now() - interval '21 hours'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** As if the list had been cleared too: the version is made to point to a place that nobody ever set. */
    private void moveToAClearBit() throws Exception {
        tamper("update seals.version set suspension_index = (suspension_index + 7) % 131072 where number = '" + number
                + "'");
    }

    private String answerAfterTheSweep() throws Exception {
        tamper("update registry.seal set verified_at = now() - interval '21 hours' where number = '" + number + "'");
        RegistrySweep.Task.sweepAll(sweep);
        return answer(number);
    }

    private String answer(SealNumber which) throws Exception {
        Thread.sleep(600);
        return json.readTree(web.perform(MockMvcRequestBuilders.get("/api/v1/seals/" + which))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .path("answer")
                .asString();
    }

    private void tamper(String sql) throws Exception {
        String password = Files.readString(data.resolve("database-password")).strip();
        try (Connection superuser = DriverManager.getConnection(details.getJdbcUrl(), "postgres", password);
                Statement statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }
}
