package org.sealwright.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.util.Base64URL;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.verification.CheckStep.Outcome;
import org.sealwright.verification.CheckStep.Step;

class CredentialCheckTests {

    private final Issuer issuer = new Issuer();
    private final CredentialCheck check = issuer.check();

    @Test
    void passesEveryStepOfAGenuineCredential() {
        var report = check.seal(issuer.sign(Issuer.seal()));
        assertThat(report.steps()).hasSize(Step.values().length).allMatch(s -> s.outcome() == Outcome.PASSED);
        assertThat(report.finding()).isEqualTo(CredentialFinding.GENUINE);
        var entry = report.claims().statusEntry(StatusPurpose.REVOCATION).orElseThrow();
        assertThat(entry.index()).isEqualTo(48_213);
        assertThat(entry.list()).isEqualTo(Issuer.LIST);
        assertThat(report.claims().statusEntry(StatusPurpose.SUSPENSION)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "a.b.c", "a.b.c.d", " ", "eyJhbGciOiJub25lIn0.e30.AA"})
    void failsAtTheFormOfWhatIsNoJws(String jws) {
        fails(check.seal(jws), Step.FORM, CredentialFinding.BROKEN);
    }

    @Test
    void failsAtTheFormOfAnotherSpelling() {
        String jws = issuer.sign(Issuer.seal());
        fails(check.seal(jws + "="), Step.FORM, CredentialFinding.BROKEN);
        fails(check.seal(jws + "\n"), Step.FORM, CredentialFinding.BROKEN);
        fails(check.seal(jws.replace(".", "!.")), Step.FORM, CredentialFinding.BROKEN);
    }

    @Test
    void failsAtTheHeaderOfAnotherKindOfToken() {
        fails(
                check.seal(issuer.sign(Issuer.seal(), header -> header.type(JOSEObjectType.JWT))),
                Step.HEADER,
                CredentialFinding.BROKEN);
        fails(
                check.seal(issuer.sign(
                        Issuer.seal(), header -> header.customParam("x", 1).criticalParams(Set.of("x")))),
                Step.HEADER,
                CredentialFinding.BROKEN);
    }

    @Test
    void takesAnotherIssuersKeyForForeign() {
        fails(
                check.seal(issuer.sign(Issuer.seal(), header -> header.keyID("did:web:evil.example#1"))),
                Step.KEY,
                CredentialFinding.FOREIGN);
        fails(
                check.seal(issuer.sign(Issuer.seal(), header -> header.keyID(null))),
                Step.KEY,
                CredentialFinding.FOREIGN);
    }

    @Test
    void failsAtAKeyThatWasNeverPublished() {
        fails(check.seal(new Issuer().sign(Issuer.seal())), Step.KEY, CredentialFinding.BROKEN);
    }

    @Test
    void failsAtTheSignatureOfAChangedCredential() {
        String[] parts = issuer.sign(Issuer.seal()).split("\\.");
        var changed = Issuer.seal();
        changed.put("validUntil", "2099-01-01T00:00:00Z");
        String payload = Base64URL.encode(CanonicalJson.bytes(changed)).toString();
        fails(check.seal(parts[0] + "." + payload + "." + parts[2]), Step.SIGNATURE, CredentialFinding.BROKEN);
        fails(
                check.seal(parts[0] + "." + parts[1] + "." + Base64URL.encode(new byte[64])),
                Step.SIGNATURE,
                CredentialFinding.BROKEN);
    }

    @Test
    void failsAtASignatureOfAnotherKeyUnderAPublishedName() {
        String forged = new Issuer().sign(Issuer.seal(), header -> header.keyID(issuer.kid()));
        fails(check.seal(forged), Step.SIGNATURE, CredentialFinding.BROKEN);
    }

    @Test
    void takesAnotherIssuerInsideForForeign() {
        var json = Issuer.seal();
        json.put("issuer", "did:web:evil.example");
        fails(check.seal(issuer.sign(json)), Step.ISSUER, CredentialFinding.FOREIGN);
    }

    @Test
    void failsAtContentThatIsNoSeal() {
        content("type", List.of("VerifiableCredential"));
        content("type", List.of("DigitalConformityCredential"));
        content("@context", List.of("https://www.w3.org/2018/credentials/v1"));
        content("validUntil", "soon");
        content("validFrom", 7);
        content("credentialStatus", Map.of("type", "StatusList2021Entry"));
        content(
                "credentialStatus",
                Map.of(
                        "type",
                        "BitstringStatusListEntry",
                        "statusPurpose",
                        "revocation",
                        "statusListIndex",
                        48213,
                        "statusListCredential",
                        Issuer.LIST));
    }

    @Test
    void failsAtAKeyRetiredBeforeTheCredentialBegan() {
        var old = new Issuer(Instant.parse("2026-11-21T00:00:00Z"));
        fails(old.check().seal(old.sign(Issuer.seal())), Step.KEY_PERIOD, CredentialFinding.BROKEN);
        var later = new Issuer(Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(later.check().seal(later.sign(Issuer.seal())).isGenuine()).isTrue();
    }

    @Test
    void evaluatesDatesAtTheInstantGiven() {
        var report = check.seal(issuer.sign(Issuer.seal()));
        assertThat(report.datesAt(Instant.parse("2026-11-21T23:59:59Z"))).isEqualTo(DateFinding.NOT_YET);
        assertThat(report.datesAt(Instant.parse("2026-11-22T00:00:00Z"))).isEqualTo(DateFinding.WITHIN);
        assertThat(report.datesAt(Instant.parse("2028-11-21T23:59:59Z"))).isEqualTo(DateFinding.WITHIN);
        assertThat(report.datesAt(Instant.parse("2028-11-22T00:00:00Z"))).isEqualTo(DateFinding.ENDED);
        assertThat(check.seal("").datesAt(Instant.now())).isEqualTo(DateFinding.UNKNOWN);
    }

    private void content(String name, Object value) {
        var json = Issuer.seal();
        json.put(name, value);
        fails(check.seal(issuer.sign(json)), Step.CONTENT, CredentialFinding.BROKEN);
    }

    private static void fails(CredentialReport report, Step step, CredentialFinding finding) {
        assertThat(report.failure().orElseThrow().step()).isEqualTo(step);
        assertThat(report.finding()).isEqualTo(finding);
        assertThat(report.isGenuine()).isFalse();
        assertThatNullPointerException().isThrownBy(report::claims);
        assertThat(report.steps().stream().filter(s -> s.step().compareTo(step) > 0))
                .allMatch(s -> s.outcome() == Outcome.NOT_TRIED);
        assertThat(report.steps()).allMatch(s -> s.sentence().endsWith("."));
    }
}
