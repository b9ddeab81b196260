package org.sealwright.verification;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.util.Optional;

/**
 * Checks credentials of one issuer against its published keys: a compact JWS, {@code typ} vc+jwt, {@code alg} ES256,
 * {@code kid} an absolute DID URL (W3C VC-JOSE-COSE). Status bits, log and today's date are other sources; see
 * {@link Answer}.
 */
public final class CredentialCheck {

    private final JWKSet keys;
    private final String issuer;

    /**
     * @param keys the issuer's published keys, with {@code kid} either the DID URL or its fragment; {@code exp} where a key
     *     is retired
     * @param issuer the issuer's DID
     */
    public CredentialCheck(JWKSet keys, String issuer) {
        this.keys = keys.toPublicJWKSet();
        this.issuer = issuer;
    }

    /**
     * Checks the signed credential of a seal.
     *
     * @param jws the compact form, without surrounding space
     */
    public CredentialReport seal(String jws) {
        return new CredentialExamination(this, jws, "DigitalConformityCredential").report();
    }

    CredentialReport statusList(String jws) {
        return new CredentialExamination(this, jws, "BitstringStatusListCredential").report();
    }

    String issuer() {
        return issuer;
    }

    Optional<JWK> key(String kid) {
        String fragment = kid.substring(kid.indexOf('#') + 1);
        return keys.getKeys().stream()
                .filter(key -> kid.equals(key.getKeyID()) || fragment.equals(key.getKeyID()))
                .findFirst();
    }
}
