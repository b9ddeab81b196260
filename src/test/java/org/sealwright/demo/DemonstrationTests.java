package org.sealwright.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sealwright.assessments.AssessmentState;
import org.sealwright.assessments.FindingState;
import org.sealwright.decisions.CaseState;
import org.sealwright.platform.DataDirectory;
import org.sealwright.seals.SealStatus;
import org.sealwright.shared.Actor;
import org.sealwright.submissions.SubmissionState;
import org.sealwright.testing.OwnDataDirectory;
import org.sealwright.testing.Tries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One portal, filled once when it started. */
@SpringBootTest(properties = "sealwright.public-url=https://seal.example.org")
@ActiveProfiles("demo")
@AutoConfigureMockMvc
@Import(Tries.class)
@ContextConfiguration(initializers = OwnDataDirectory.class)
class DemonstrationTests {

    private static final Actor TEST = Actor.system("test");

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient database;

    @Autowired
    Tries tries;

    @Autowired
    DataDirectory data;

    @Autowired
    MovableClock clock;

    @Autowired
    Demonstration demonstration;

    @Autowired
    JsonMapper json;

    @Test
    void showsEveryStateOfEverything() throws Exception {
        assertThat(distinct("state", "submissions.submission")).containsAll(names(SubmissionState.values()));
        assertThat(distinct("state", "assessments.assessment")).containsAll(names(AssessmentState.values()));
        assertThat(distinct("state", "decisions.case_file")).containsAll(names(CaseState.values()));
        assertThat(distinct("status", "seals.seal")).containsAll(names(SealStatus.values()));
        assertThat(distinct("state", "assessments.finding")).containsAll(names(FindingState.values()));
        assertThat(distinct("state", "organisations.invitation")).contains("OPEN");
        assertThat(distinct("step", "catalogue.case_step"))
                .containsExactlyInAnyOrder("WRITTEN", "PROPOSED", "ACTIVATED");
        assertThat(distinct("matter::text", "assessments.pinned_case")).isNotEmpty();
    }

    @Test
    void hasSuggestionsOfToolsThatWaitAndOneThatWasSetAside() throws Exception {
        assertThat(distinct("outcome", "analysis.reading")).containsExactly("READ");
        assertThat(distinct("reader", "analysis.reading")).containsExactlyInAnyOrder("nmap-xml", "cyclonedx-json");
        assertThat(distinct("act", "assessments.suggestion_act")).containsExactly("SET_ASIDE");
    }

    @Test
    void letsEverySealAnswerAsItsStoryTells() throws Exception {
        Map<String, String> answers = new TreeMap<>();
        for (String number : column("select number from seals.seal order by number")) {
            JsonNode seal = json.readTree(mvc.perform(get("/api/v1/seals/" + number))
                    .andReturn()
                    .getResponse()
                    .getContentAsString());
            answers.put(
                    seal.get("product").get("name").asString(),
                    seal.get("answer").asString());
        }
        assertThat(answers)
                .isEqualTo(Map.of(
                        "Hearth Hub 2", "valid",
                        "Pico Cam 5", "valid",
                        "Glim Lamp", "valid",
                        "Meter Eye", "valid",
                        "Sill Thermostat", "valid",
                        "Loft Router AX", "suspended",
                        "Latch One", "withdrawn",
                        "Glim Bulb", "withdrawn",
                        "Drift Speaker", "expired"));
    }

    @Test
    void keepsAccountsForTheOwnersEyesAndLetsEachIn() throws Exception {
        Path file = data.resolve(DemoAccounts.FILE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        JsonNode accounts = json.readTree(Files.readAllBytes(file));
        assertThat(accounts.size()).isEqualTo(World.load().people().size());
        int place = 1;
        for (JsonNode account : accounts) {
            String address = "10.1.1." + place++;
            mvc.perform(post("/sign-in")
                            .with(csrf())
                            .with(request -> {
                                request.setRemoteAddr(address);
                                return request;
                            })
                            .param("email", account.get("email").asString())
                            .param("password", account.get("password").asString()))
                    .andExpect(redirectedUrl("/dashboard"));
            assertThat(account.get("role").asString()).isNotBlank();
            assertThat(account.get("organisation").asString()).isNotBlank();
        }
    }

    @Test
    void addsNothingASecondTime() throws Exception {
        String acts = "select count(*)::text from audit.entry where act not like 'organisations.account.%'";
        List<String> before = column(acts);
        var said = new ByteArrayOutputStream();
        demonstration.run(new PrintStream(said, true, StandardCharsets.UTF_8));
        assertThat(column(acts)).isEqualTo(before);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("not empty");
    }

    @Test
    void endsAtThePresentWithATrailInTheOrderOfTime() throws Exception {
        assertThat(clock.isAtPresent()).isTrue();
        assertThat(column("select count(*)::text from audit.entry where at > now() + interval '1 second'"))
                .containsExactly("0");
        assertThat(column("select count(*)::text from audit.entry where at < now() - interval '600 days'"))
                .isNotEqualTo(List.of("0"));
    }

    /** People act for themselves; the demonstration itself makes organisations and accounts, and nothing else. */
    @Test
    void actsThroughThePeopleThatItMade() throws Exception {
        assertThat(column("select distinct act from audit.entry where actor = '"
                        + Actor.system("demonstration").id() + "'"))
                .allMatch(act -> act.startsWith("organisations."));
    }

    private List<String> distinct(String column, String table) throws Exception {
        return column("select distinct " + column + " from " + table);
    }

    private List<String> column(String sql) throws Exception {
        return tries.as(TEST, () -> database.sql(sql).query(String.class).list());
    }

    private static List<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
