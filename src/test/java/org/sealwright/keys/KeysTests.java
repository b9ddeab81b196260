package org.sealwright.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.nimbusds.jose.JWSObject;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sealwright.platform.PublicAddress;
import org.sealwright.platform.StartRefused;
import org.sealwright.testing.FreshDataDirectory;
import org.sealwright.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class KeysTests {

    private static final String DID = "did:web:seal.example.org";
    private static final byte[] CREDENTIAL = """
            {"@context":["https://www.w3.org/ns/credentials/v2"],"issuer":"did:web:seal.example.org",
             "type":["VerifiableCredential","DigitalConformityCredential"],
             "validFrom":"2026-11-22T00:00:00Z","validUntil":"2028-11-21T23:59:59Z"}
            """.getBytes(StandardCharsets.UTF_8);

    @Autowired
    MockMvc mvc;

    @Autowired
    KeyRing ring;

    @Autowired
    KeyRows rows;

    @Autowired
    KeyStoreFile store;

    @Autowired
    PublishedKeys keys;

    @Autowired
    CredentialSigning credentials;

    @Autowired
    NoteSigning notes;

    @Autowired
    PublicAddress address;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Test
    void signsCredentialsThatItsPublishedKeysVerify() throws Exception {
        String jws = credentials.sign(CREDENTIAL);
        assertThat(keys.credentialCheck().seal(jws).isGenuine()).isTrue();
        var parsed = JWSObject.parse(jws);
        assertThat(parsed.getPayload().toBytes()).isEqualTo(CREDENTIAL);
        assertThat(parsed.getHeader().toJSONObject()).containsOnlyKeys("typ", "alg", "kid");
        assertThat(parsed.getHeader().getKeyID()).matches(DID + "#[A-Za-z0-9_-]{43}");
    }

    @Test
    void signsNotesThatThePublishedLogKeyVerifies() {
        var note = notes.sign("seal.example.org/log", "a line\n");
        assertThat(notes.verifierKey("seal.example.org/log").verifies(note)).isTrue();
        assertThat(keys.of(SigningPurpose.LOG).stream().map(key -> key.verifierKey("seal.example.org/log")))
                .anyMatch(key -> key.verifies(note));
    }

    @Test
    void publishesTheIssuersKeysWithoutASession() throws Exception {
        String kid = ring.live(SigningPurpose.SEAL).kid();
        String tag = mvc.perform(get("/.well-known/did.json"))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(header().string("Cache-Control", "no-cache"))
                .andExpect(jsonPath("$.id").value(DID))
                .andExpect(jsonPath("$.verificationMethod[0].id").value(DID + "#" + kid))
                .andExpect(jsonPath("$.verificationMethod[0].type").value("JsonWebKey"))
                .andExpect(jsonPath("$.verificationMethod[0].publicKeyJwk.crv").value("P-256"))
                .andExpect(jsonPath("$.verificationMethod[0].publicKeyJwk.d").doesNotExist())
                .andExpect(jsonPath("$.assertionMethod[0]").value(DID + "#" + kid))
                .andReturn()
                .getResponse()
                .getHeader("ETag");
        assertThat(tag).matches("\"[0-9a-f]{64}\"");
        mvc.perform(get("/.well-known/did.json").header("If-None-Match", tag))
                .andExpect(status().isNotModified())
                .andExpect(content().string(""));
    }

    @Test
    void publishesAKeySetWhoseKidsAreThoseOfCredentials() throws Exception {
        mvc.perform(get("/.well-known/jwks.json").accept("application/json"))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(jsonPath("$.keys[0].kid")
                        .value(DID + "#" + ring.live(SigningPurpose.SEAL).kid()))
                .andExpect(jsonPath("$.keys[0].alg").value("ES256"))
                .andExpect(jsonPath("$.keys[0].d").doesNotExist())
                .andExpect(jsonPath("$.keys[*].crv")
                        .value(org.hamcrest.Matchers.everyItem(org.hamcrest.Matchers.is("P-256"))));
    }

    @Test
    void keepsRetiredKeysPublishedWithTheirPeriod() throws Exception {
        var old = SigningKey.generate(SigningPurpose.SEAL);
        Instant from = Instant.parse("2020-01-01T00:00:00Z");
        transaction.executeWithoutResult(status -> database.sql("""
                        insert into keys.key (kid, purpose, algorithm, public_jwk, not_before, retired_at)
                        values (?, 'SEAL', 'ES256', ?::jsonb, ?, ?)
                        """)
                .params(
                        old.kid(),
                        old.publicJwk().toJSONString(),
                        Timestamp.from(from),
                        Timestamp.from(from.plusSeconds(60)))
                .update());
        mvc.perform(get("/.well-known/did.json"))
                .andExpect(jsonPath("$.verificationMethod[?(@.id == '%s#%s')].expires", DID, old.kid())
                        .value("2020-01-01T00:01:00Z"));
        assertThat(keys.issuerKeys().getKeyByKeyId(DID + "#" + old.kid()).getExpirationTime())
                .isEqualTo("2020-01-01T00:01:00Z");
        assertThatThrownBy(() -> database.sql("update keys.key set retired_at = null where kid = ?")
                        .param(old.kid())
                        .update())
                .hasStackTraceContaining("retired already");
    }

    @Test
    void mayNeitherDeleteNorReplaceAKey() {
        assertThatThrownBy(() -> database.sql("delete from keys.key").update())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() ->
                        database.sql("update keys.key set public_jwk = '{}'").update())
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void findsItsKeysAgainAtTheNextStart() {
        var again = new KeyRing(store, rows, clock, transaction);
        assertThat(again.live(SigningPurpose.SEAL).kid())
                .isEqualTo(ring.live(SigningPurpose.SEAL).kid());
        assertThat(again.live(SigningPurpose.LOG).kid())
                .isEqualTo(ring.live(SigningPurpose.LOG).kid());
    }

    @Test
    void refusesToStartWithoutAKeyThatTheDatabaseNames() {
        var elsewhere = new KeyStoreFile(FreshDataDirectory.make());
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new KeyRing(elsewhere, rows, clock, transaction))
                .withMessageContaining("The database names a signing key");
        assertThat(elsewhere.exists()).isFalse();
    }

    /** What a crash leaves that came after the store was written and before the transaction committed. */
    @Test
    void takesUpAKeyThatNeverReachedTheDatabase() {
        var folder = new KeyStoreFile(FreshDataDirectory.make());
        var before = new KeyRing(folder, new NoRows(database), clock, transaction);
        var after = new KeyRing(folder, new NoRows(database), clock, transaction);
        assertThat(after.live(SigningPurpose.SEAL).kid())
                .isEqualTo(before.live(SigningPurpose.SEAL).kid());
    }

    /** A table that forgets. */
    private static final class NoRows extends KeyRows {
        NoRows(JdbcClient database) {
            super(database);
        }

        @Override
        List<PublishedKey> all() {
            return List.of();
        }

        @Override
        void insert(SigningKey key, Instant from) {}
    }
}
