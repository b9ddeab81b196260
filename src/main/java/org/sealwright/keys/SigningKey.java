package org.sealwright.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import java.security.KeyPair;

/** A key pair with its purpose. It has no text form, so that no log shows it. */
final class SigningKey {

    private final SigningPurpose purpose;
    private final KeyPair pair;

    SigningKey(SigningPurpose purpose, KeyPair pair) {
        this.purpose = purpose;
        this.pair = pair;
    }

    static SigningKey generate(SigningPurpose purpose) {
        return new SigningKey(purpose, purpose.algorithm().generate());
    }

    SigningPurpose purpose() {
        return purpose;
    }

    KeyPair pair() {
        return pair;
    }

    JWK publicJwk() {
        return purpose.algorithm().jwk(pair.getPublic());
    }

    /** RFC 7638 thumbprint over SHA-256. */
    String kid() {
        try {
            return publicJwk().computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException("Every public key has a thumbprint", e);
        }
    }
}
