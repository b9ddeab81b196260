package org.sealwright.ceremony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.nimbusds.jose.JWSObject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.sealwright.keys.KeyState;
import org.sealwright.keys.PublishedKey;
import org.sealwright.keys.PublishedKeys;
import org.sealwright.keys.SigningPurpose;
import org.sealwright.seals.SealWorld;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Role;
import org.sealwright.testing.MovableTime;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.sealwright.transparency.TransparencyLog;
import org.sealwright.verification.Answer;
import org.sealwright.verification.NoteVerifierKey;
import org.sealwright.verification.PublicBody;
import org.sealwright.verification.SealNumber;
import org.sealwright.verification.SealVerifier;
import org.sealwright.verification.SignedNote;
import org.sealwright.verification.Trust;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Keys change by the clock, and everything that was signed before and after verifies for outsiders. */
@PortalTest
@Import({SealWorld.class, MovableTime.class})
@TestPropertySource(properties = "sealwright.key-overlap-days=0")
class RotationTests {

    private static final PublicBody BODY = new PublicBody("https://seal.example.org");
    private static final String ORIGIN = "seal.example.org/log";

    @Autowired
    MockMvc web;

    @Autowired
    KeyCeremony ceremony;

    @Autowired
    PublishedKeys keys;

    @Autowired
    TransparencyLog log;

    @Autowired
    MovableTime.Ahead clock;

    @Autowired
    TestPeople people;

    @Autowired
    SealWorld world;

    @Autowired
    @Qualifier("statusListTask")
    RecurringTask<Void> renewal;

    @Autowired
    @Qualifier("registrySweepTask")
    RecurringTask<Void> sweep;

    @Test
    void signsSealsAndListsWithTheNextKeyFromItsDayOn() throws Exception {
        SealNumber before = world.valid("Old Lamp", "OL-1", "04012300000000");
        String old = live(SigningPurpose.SEAL).kid();
        Instant day = rotate(SigningPurpose.SEAL);
        PublishedKey next = newest(SigningPurpose.SEAL);
        assertThat(next.stateAt(clock.instant())).isEqualTo(KeyState.ANNOUNCED);
        web.perform(get("/.well-known/did.json"))
                .andExpect(jsonPath("$.assertionMethod.length()")
                        .value(keys.of(SigningPurpose.SEAL).size()))
                .andExpect(jsonPath("$.verificationMethod[?(@.id =~ /.*%s/)].expires".formatted(old))
                        .value(day.toString()));
        SealNumber during = world.valid("Overlap Lamp", "OL-2", "04012300000000");
        assertThat(signerOf("/credentials/" + during)).isEqualTo(old);

        clock.moveTo(day.plusSeconds(1));
        SealNumber after = world.valid("New Lamp", "NL-1", "04012300000000");
        assertThat(signerOf("/credentials/" + after)).isEqualTo(next.kid());
        assertThat(signerOf("/credentials/" + before)).isEqualTo(old);
        run(renewal);
        assertThat(signerOf("/credentials/status/revocation/1")).isEqualTo(next.kid());
        run(sweep);
        for (SealNumber number : new SealNumber[] {before, during, after}) {
            assertThat(verified(number, Trust.PUBLISHED)).isEqualTo(Answer.VALID);
        }
    }

    @Test
    void signsCheckpointsWithBothKeysUntilTheNextOneStandsAlone() throws Exception {
        SealNumber number = world.valid("Logged Lamp", "LL-1", "04012300000000");
        NoteVerifierKey old = log.key();
        SignedNote kept = log.checkpoint().orElseThrow();
        Instant day = rotate(SigningPurpose.LOG);
        NoteVerifierKey next = newest(SigningPurpose.LOG).verifierKey(ORIGIN);
        SignedNote both = Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> log.checkpoint().orElseThrow(), note -> next.verifies(note));
        assertThat(old.verifies(both)).isTrue();
        web.perform(get("/log/key"))
                .andExpect(content().string(org.hamcrest.Matchers.startsWith(next.toString())))
                .andExpect(content().string(org.hamcrest.Matchers.containsString(" " + day + "\n")));
        assertThat(verified(number, new Trust(old, kept, true))).isEqualTo(Answer.VALID);
        assertThat(verified(number, new Trust(next, null, true))).isEqualTo(Answer.VALID);

        clock.moveTo(day.plusSeconds(1));
        assertThat(log.key()).isEqualTo(next);
        SealNumber after = world.valid("Later Lamp", "LL-2", "04012300000000");
        SignedNote alone = log.checkpoint().orElseThrow();
        assertThat(next.verifies(alone)).isTrue();
        assertThat(old.verifies(alone)).isFalse();
        assertThat(verified(after, new Trust(null, kept, true))).isEqualTo(Answer.VALID);
        assertThat(verified(after, new Trust(old, null, false))).isEqualTo(Answer.COULD_NOT_CHECK);
    }

    @Test
    void countsNothingThatAStolenKeySignedAfterTheStatedMoment() throws Exception {
        SealNumber before = world.valid("Honest Lamp", "HL-1", "04012300000000");
        clock.moveBy(Duration.ofMinutes(10));
        Instant stolen = clock.instant();
        clock.moveBy(Duration.ofMinutes(10));
        SealNumber after = world.valid("Doubtful Lamp", "DL-1", "04012300000000");
        PublishedKey key = live(SigningPurpose.SEAL);
        UUID id = Ids.next();
        ceremony.proposeCompromise(
                admin(), id, key.kid(), stolen, null, "The key store's backup was found in a train.");
        assertThat(verified(after, Trust.PUBLISHED)).isEqualTo(Answer.VALID);
        ceremony.confirm(admin(), id);

        clock.moveBy(Duration.ofSeconds(15));
        assertThat(live(SigningPurpose.SEAL).kid()).isNotEqualTo(key.kid());
        assertThat(keys.find(key.kid()).orElseThrow().stateAt(clock.instant())).isEqualTo(KeyState.COMPROMISED);
        run(renewal);
        run(sweep);
        assertThat(verified(before, Trust.PUBLISHED)).isEqualTo(Answer.VALID);
        assertThat(verified(after, Trust.PUBLISHED)).isEqualTo(Answer.COULD_NOT_CHECK);
        web.perform(get("/api/v1/seals/" + after))
                .andExpect(jsonPath("$.answer").value("could-not-check"));
        web.perform(get("/.well-known/jwks.json"))
                .andExpect(jsonPath("$.keys[?(@.kid =~ /.*%s/)].revoked.reason".formatted(key.kid()))
                        .value("compromised"));
        SealNumber anew = world.valid("Anew Lamp", "AL-1", "04012300000000");
        assertThat(verified(anew, Trust.PUBLISHED)).isEqualTo(Answer.VALID);
    }

    private Instant rotate(SigningPurpose purpose) {
        UUID id = Ids.next();
        LocalDate day = LocalDate.now(clock).plusDays(1);
        ceremony.proposeRotation(admin(), id, purpose, null, day, "It is time.");
        ceremony.confirm(admin(), id);
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private Actor admin() {
        return people.ofBody(Role.ADMINISTRATOR);
    }

    private PublishedKey live(SigningPurpose purpose) {
        return keys.of(purpose).stream()
                .filter(key -> key.stateAt(clock.instant()) == KeyState.LIVE)
                .findFirst()
                .orElseThrow();
    }

    private PublishedKey newest(SigningPurpose purpose) {
        return keys.of(purpose).getFirst();
    }

    private String signerOf(String address) throws Exception {
        String token = web.perform(get(address).accept("application/vc+jwt"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String kid = JWSObject.parse(token).getHeader().getKeyID();
        return kid.substring(kid.indexOf('#') + 1);
    }

    private Answer verified(SealNumber number, Trust trust) {
        return new SealVerifier(this::fetch, clock, trust)
                .number(number, BODY, "")
                .answer();
    }

    private Optional<byte[]> fetch(URI address) throws IOException {
        try {
            var answer = web.perform(get(address)).andReturn().getResponse();
            return answer.getStatus() == 200 ? Optional.of(answer.getContentAsByteArray()) : Optional.empty();
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    @SuppressWarnings("NullAway") // none of the portal's tasks looks at the context
    private static void run(RecurringTask<Void> task) {
        task.execute(new TaskInstance<>(task.getName(), "test"), null);
    }
}
