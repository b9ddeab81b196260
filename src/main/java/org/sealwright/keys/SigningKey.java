package org.sealwright.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.impl.ECDSA;
import com.nimbusds.jose.jwk.JWK;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import org.jspecify.annotations.Nullable;

/** A key pair with its purpose. It has no text form, so that no log shows it. */
final class SigningKey {

    private static final int P256_CONCATENATED = 64;

    private final SigningPurpose purpose;
    private final KeyPair pair;
    private final @Nullable Provider module;
    private final String label;
    private final JWK publicJwk;
    private final String kid;

    SigningKey(SigningPurpose purpose, KeyPair pair) {
        this(purpose, pair, null, "");
    }

    /**
     * A key that a hardware module holds.
     *
     * @param pair whose private half is only a name for it
     * @param module the module as Java sees it
     * @param label the key's name there
     */
    SigningKey(SigningPurpose purpose, KeyPair pair, @Nullable Provider module, String label) {
        this.purpose = purpose;
        this.pair = pair;
        this.module = module;
        this.label = label;
        this.publicJwk = purpose.algorithm().jwk(pair.getPublic());
        this.kid = thumbprint(publicJwk);
    }

    /** The public half of a key that a signer in a process of its own has. */
    static SigningKey atSigner(SigningPurpose purpose, PublicKey key) {
        return new SigningKey(purpose, new KeyPair(key, null));
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

    KeyPlace place() {
        if (pair.getPrivate() == null) {
            return KeyPlace.SIGNER;
        }
        return module == null ? KeyPlace.PKCS12 : KeyPlace.PKCS11;
    }

    String label() {
        return label;
    }

    /** Signs wherever the key lives; ECDSA in the form of X.509 and CMS, a DER sequence of two integers. */
    byte[] sign(byte[] message) {
        try {
            String algorithm = purpose.algorithm().jcaName();
            var signer = module == null ? Signature.getInstance(algorithm) : Signature.getInstance(algorithm, module);
            signer.initSign(pair.getPrivate());
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key for " + purpose + " could not sign", e);
        }
    }

    /** An ECDSA signature in the form of JOSE and COSE: both integers, 32 bytes each. */
    byte[] signConcatenated(byte[] message) {
        try {
            return ECDSA.transcodeSignatureToConcat(sign(message), P256_CONCATENATED);
        } catch (JOSEException e) {
            throw new IllegalStateException("Every signature on P-256 has two integers", e);
        }
    }

    JWK publicJwk() {
        return publicJwk;
    }

    /** RFC 7638 thumbprint over SHA-256. */
    String kid() {
        return kid;
    }

    private static String thumbprint(JWK key) {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException("Every public key has a thumbprint", e);
        }
    }
}
