package org.sealwright.verification;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An issuer of credentials with a key of its own, as long as the test. */
final class Issuer {

    static final String DID = "did:web:seals.example";
    static final String LIST = "https://seals.example/credentials/status/revocation/1";

    private final ECKey key;

    Issuer(@Nullable Instant retired) {
        try {
            this.key = new ECKeyGenerator(Curve.P_256)
                    .keyIDFromThumbprint(true)
                    .expirationTime(retired == null ? null : Date.from(retired))
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    Issuer() {
        this(null);
    }

    String kid() {
        return DID + "#" + key.getKeyID();
    }

    /** Its keys as a body publishes them. */
    String published() {
        return new JWKSet(key).toString(true);
    }

    CredentialCheck check() {
        return new CredentialCheck(new JWKSet(key), DID);
    }

    String sign(Map<String, ?> payload) {
        return sign(payload, header -> header);
    }

    String sign(Map<String, ?> payload, UnaryOperator<JWSHeader.Builder> change) {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("vc+jwt"))
                .keyID(kid());
        try {
            var jws = new JWSObject(change.apply(header).build(), new Payload(new LinkedHashMap<>(payload)));
            jws.sign(new ECDSASigner(key));
            return jws.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a seal's credential says, as far as checking needs it. */
    static Map<String, Object> seal() {
        var json = new LinkedHashMap<String, Object>();
        json.put("@context", List.of("https://www.w3.org/ns/credentials/v2"));
        json.put("type", List.of("VerifiableCredential", "DigitalConformityCredential", "SecuritySealCredential"));
        json.put("issuer", Map.of("id", DID, "name", "Example Certification Body"));
        json.put("validFrom", "2026-11-22T00:00:00Z");
        json.put("validUntil", "2028-11-21T23:59:59Z");
        json.put(
                "credentialStatus",
                List.of(Map.of(
                        "type", "BitstringStatusListEntry",
                        "statusPurpose", "revocation",
                        "statusListIndex", "48213",
                        "statusListCredential", LIST)));
        return json;
    }

    /** A revocation list with the given bits, good for a day from 22 November 2026. */
    static Map<String, Object> list(StatusList bits) {
        var json = new LinkedHashMap<String, Object>();
        json.put("@context", List.of("https://www.w3.org/ns/credentials/v2"));
        json.put("id", LIST);
        json.put("type", List.of("VerifiableCredential", "BitstringStatusListCredential"));
        json.put("issuer", DID);
        json.put("validFrom", "2026-11-22T00:00:00Z");
        json.put("validUntil", "2026-11-23T00:00:00Z");
        json.put(
                "credentialSubject",
                Map.of("type", "BitstringStatusList", "statusPurpose", "revocation", "encodedList", bits.encoded()));
        return json;
    }
}
