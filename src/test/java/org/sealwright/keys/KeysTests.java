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
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    private static final HardwareModule NO_MODULE = new HardwareModule("", "", "");
    private static final SignerLink NO_SIGNER = new SignerLink("", "");

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
    NoteSigning notes;

    @Autowired
    PackagingSigning packaging;

    @Autowired
    DocumentSigning documents;

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
        var issuer = new StoredIssuerKeys(DID, () -> ring.live(SigningPurpose.SEAL), List::of);
        String jws = issuer.sign(CREDENTIAL, null);
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
    void signsCodesWithAKeyThatIsPublishedAtAnAddressOfItsOwn() throws Exception {
        byte[] message = "a payload".getBytes(StandardCharsets.UTF_8);
        byte[] signature = packaging.sign(packaging.kid(), message);
        assertThat(signature).hasSize(64);
        var key = keys.packagingKeys().getKeyByKeyId(packaging.kid()).toECKey();
        var verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
        verifier.initVerify(key.toECPublicKey());
        verifier.update(message);
        assertThat(verifier.verify(signature)).isTrue();
        mvc.perform(get("/keys/packaging.json"))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(header().string("Access-Control-Allow-Origin", "*"))
                .andExpect(jsonPath("$.keys[0].kid").value(packaging.kid()))
                .andExpect(jsonPath("$.keys[0].d").doesNotExist());
        mvc.perform(get("/.well-known/did.json"))
                .andExpect(content()
                        .string(org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString(packaging.kid()))));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> packaging.sign("another", message));
    }

    @Test
    void signsDocumentsUnderACertificateThatNamesTheBody() throws Exception {
        byte[] message = "a document".getBytes(StandardCharsets.UTF_8);
        var signer = documents.signer("Seal Board, Ltd. + Söhne");
        X509Certificate certificate = signer.certificates().getFirst();
        var verifier = Signature.getInstance("SHA256withECDSA");
        verifier.initVerify(certificate);
        verifier.update(message);
        assertThat(verifier.verify(signer.sign(message))).isTrue();
        certificate.verify(certificate.getPublicKey());
        assertThat(certificate.getSubjectX500Principal().getName()).contains("O=Seal Board\\, Ltd. \\+ Söhne");
        assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
        assertThat(documents.signer("Seal Board, Ltd. + Söhne").certificates()).containsExactly(certificate);
        mvc.perform(get("/keys/documents.pem"))
                .andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.startsWith("-----BEGIN CERTIFICATE-----\n")));
    }

    /** Never committed: a key that nobody confirmed would not be let in. */
    @Test
    void keepsRetiredKeysPublishedWithTheirPeriod() {
        var old = SigningKey.generate(SigningPurpose.SEAL);
        Instant from = Instant.parse("2020-01-01T00:00:00Z");
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            rows.insert(old, from, from, from.plusSeconds(60));
            assertThat(new String(DidDocument.of(DID, keys.of(SigningPurpose.SEAL)), StandardCharsets.UTF_8))
                    .contains(DID + "#" + old.kid(), "\"expires\":\"2020-01-01T00:01:00Z\"");
            assertThat(keys.issuerKeys().getKeyByKeyId(DID + "#" + old.kid()).getExpirationTime())
                    .isEqualTo("2020-01-01T00:01:00Z");
            assertThatThrownBy(() -> database.sql("update keys.key set retired_at = null where kid = ?")
                            .param(old.kid())
                            .update())
                    .hasStackTraceContaining("retired already");
        });
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
        var again = new KeyRing(new KeyStores(store, NO_MODULE, NO_SIGNER), rows, clock, transaction);
        assertThat(again.live(SigningPurpose.SEAL).kid())
                .isEqualTo(ring.live(SigningPurpose.SEAL).kid());
        assertThat(again.live(SigningPurpose.LOG).kid())
                .isEqualTo(ring.live(SigningPurpose.LOG).kid());
    }

    @Test
    void refusesToStartWithoutAKeyThatTheDatabaseNames() {
        var elsewhere = new KeyStoreFile(FreshDataDirectory.make());
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new KeyRing(new KeyStores(elsewhere, NO_MODULE, NO_SIGNER), rows, clock, transaction))
                .withMessageContaining("The database names a signing key");
        assertThat(elsewhere.exists()).isFalse();
    }

    /** What a crash leaves that came after the store was written and before the transaction committed. */
    @Test
    void takesUpAKeyThatNeverReachedTheDatabase() {
        var folder = new KeyStoreFile(FreshDataDirectory.make());
        var before = new KeyRing(new KeyStores(folder, NO_MODULE, NO_SIGNER), new NoRows(database), clock, transaction);
        var after = new KeyRing(new KeyStores(folder, NO_MODULE, NO_SIGNER), new NoRows(database), clock, transaction);
        assertThat(after.live(SigningPurpose.SEAL).kid())
                .isEqualTo(before.live(SigningPurpose.SEAL).kid());
    }

    /** Another node announced a key, and nobody has brought it here yet. */
    @Test
    void warnsOfAKeyThatItWillLackAndSignsNothingWithoutTheLiveOne() {
        var table = new NoRows(database);
        var here = new KeyStoreFile(FreshDataDirectory.make());
        var ring = new KeyRing(new KeyStores(here, NO_MODULE, NO_SIGNER), table, clock, transaction);
        PublishedKey live = table.all().stream()
                .filter(key -> key.purpose() == SigningPurpose.SEAL)
                .findFirst()
                .orElseThrow();
        var elsewhere = SigningKey.generate(SigningPurpose.SEAL);
        Instant day = clock.instant().plusSeconds(3600);
        table.kept.remove(live);
        table.kept.add(new PublishedKey(
                live.kid(),
                live.purpose(),
                live.algorithm(),
                live.jwk(),
                live.place(),
                live.announcedAt(),
                live.notBefore(),
                day,
                null));
        table.insert(elsewhere, clock.instant(), day, null);
        ring.refresh();
        assertThat(ring.lacking()).extracting(PublishedKey::kid).containsExactly(elsewhere.kid());
        assertThat(ring.live(SigningPurpose.SEAL).kid()).isEqualTo(live.kid());

        Clock later = Clock.fixed(day, clock.getZone());
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new KeyRing(new KeyStores(here, NO_MODULE, NO_SIGNER), table, later, transaction));
        here.add(elsewhere, day);
        assertThat(new KeyRing(new KeyStores(here, NO_MODULE, NO_SIGNER), table, later, transaction)
                        .live(SigningPurpose.SEAL)
                        .kid())
                .isEqualTo(elsewhere.kid());
        ring.refresh();
        assertThat(ring.lacking()).isEmpty();
    }

    @Test
    void isHealthyWhileItHoldsItsKeys() throws Exception {
        mvc.perform(get("/actuator/health")).andExpect(jsonPath("$.status").value("UP"));
    }

    /** A table of one portal's life, none of which lasts. */
    private static final class NoRows extends KeyRows {

        private final List<PublishedKey> kept = new ArrayList<>();

        NoRows(JdbcClient database) {
            super(database);
        }

        @Override
        List<PublishedKey> all() {
            return List.copyOf(kept);
        }

        @Override
        void insert(SigningKey key, Instant announced, Instant from, @Nullable Instant until) {
            kept.add(new PublishedKey(
                    key.kid(),
                    key.purpose(),
                    key.purpose().algorithm(),
                    key.publicJwk(),
                    key.place(),
                    announced,
                    from,
                    until,
                    null));
        }
    }
}
