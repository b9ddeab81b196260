package org.sealwright.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sealwright.integrity.Difference;
import org.sealwright.integrity.Differences;
import org.sealwright.seals.SealWorld;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Sha256;
import org.sealwright.testing.PortalTest;
import org.sealwright.verification.SealNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The daily list of suspended and withdrawn products, as a shop and an authority take it. */
@PortalTest
@Import(SealWorld.class)
class WithdrawnListTests {

    @Autowired
    MockMvc web;

    @Autowired
    SealWorld world;

    @Autowired
    WithdrawnLists lists;

    @Autowired
    WithdrawnListCheck check;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    @Autowired
    FlywayConnectionDetails owner;

    @Test
    void isSignedMadeOnceADayAndKeptAsItIs() throws Exception {
        SealNumber suspended = world.valid("Listed lamp, suspended", "LS-1", "04098000000001");
        SealNumber valid = world.valid("Listed lamp, valid", "LS-2", "04098000000002");
        world.suspend(suspended, "A flaw is exploited.");
        again();
        String compact = text("/lists/withdrawn");
        JWSObject token = JWSObject.parse(compact);
        assertThat(token.getHeader().getType()).hasToString("withdrawn-list+jws");
        JWKSet keys = JWKSet.parse(text("/keys/lists.json"));
        assertThat(token.verify(new ECDSAVerifier(
                        keys.getKeyByKeyId(token.getHeader().getKeyID()).toECKey())))
                .isTrue();
        JsonNode said = json.readTree(token.getPayload().toString());
        String day = LocalDate.now(clock).toString();
        assertThat(said.path("day").stringValue()).isEqualTo(day);
        assertThat(said.path("id").stringValue()).isEqualTo("https://seal.example.org/lists/withdrawn/" + day);
        JsonNode item = item(said, suspended);
        assertThat(item.path("state").stringValue()).isEqualTo("suspended");
        assertThat(item.path("reason").stringValue()).isEqualTo("A flaw is exploited.");
        assertThat(item.path("gtins").path(0).stringValue()).isEqualTo("04098000000001");
        assertThat(item(said, valid).isMissingNode()).isTrue();

        world.withdraw(suspended, "Not mended.");
        lists.makeTodays(WithdrawnListTask.JOB);
        assertThat(text("/lists/withdrawn")).isEqualTo(compact);
        assertThat(text("/lists/withdrawn/" + day)).isEqualTo(compact);
        assertThat(text("/lists/withdrawn/" + day + ".json"))
                .isEqualTo(token.getPayload().toString());
        assertThat(text("/lists/withdrawn.csv"))
                .contains(suspended + ",suspended,")
                .contains("\"Listed lamp, suspended\"");
        assertThat(text("/lists/withdrawn/days.json")).contains(day);
        web.perform(get("/lists/withdrawn/" + day))
                .andExpect(header().string("Cache-Control", org.hamcrest.Matchers.containsString("immutable")))
                .andExpect(header().string("Content-Type", "application/jose"));
        assertThat(found()).noneMatch(difference -> difference.where().equals(suspended.value()));
    }

    @Test
    void namesTheListBefore() throws Exception {
        again();
        String today = text("/lists/withdrawn");
        LocalDate day = LocalDate.now(clock);
        asOwner("update registry.withdrawn_list set day = day - 1 where day = '" + day + "'");
        lists.makeTodays(WithdrawnListTask.JOB);
        JsonNode said = json.readTree(text("/lists/withdrawn.json"));
        assertThat(said.path("previous").stringValue())
                .isEqualTo(Sha256.of(today).toString());
        again();
    }

    @Test
    void isNotThereForADayWithoutOneNorForNoDay() throws Exception {
        for (String day : new String[] {"1999-01-01", "2026-13-40", "2026-02-30.json"}) {
            web.perform(get("/lists/withdrawn/" + day)).andExpect(status().isNotFound());
        }
    }

    @Test
    void tellsTheBodyOfWhatWasChangedOrIsLacking() throws Exception {
        again();
        SealNumber hidden = world.valid("Hidden lamp", "HL-1", "04098000000003");
        world.suspend(hidden, "A flaw is exploited.");
        String day = LocalDate.now(clock).toString();
        asOwner("update registry.withdrawn_list set made_at = made_at + interval '1 hour' where day = '" + day + "'");
        assertThat(found()).contains(new Difference("withdrawn-list-lacks", hidden.value()));
        asOwner("update registry.withdrawn_list set payload = replace(payload, '\"count\"', '\"Count\"') where day = '"
                + day + "'");
        assertThat(found()).contains(new Difference("withdrawn-list-not-genuine", day));
        again();
    }

    /** The day's list anew: other tests share this portal, and may have had it made. */
    private void again() throws SQLException {
        asOwner("delete from registry.withdrawn_list");
        lists.makeTodays(WithdrawnListTask.JOB);
    }

    /** Somebody who has the database itself. */
    private void asOwner(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<Difference> found() {
        Differences differences = Differences.unlimited();
        check.run(Actor.system("test"), differences);
        return differences.kept();
    }

    private String text(String address) throws Exception {
        return web.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static JsonNode item(JsonNode said, SealNumber number) {
        for (JsonNode item : said.path("items")) {
            if (number.value().equals(item.path("number").stringValue())) {
                return item;
            }
        }
        return said.path("nothing");
    }
}
