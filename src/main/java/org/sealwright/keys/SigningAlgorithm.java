package org.sealwright.keys;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/** Every signature algorithm that the portal uses, in this one place: what a change of algorithm would touch. */
public enum SigningAlgorithm {
    /** ECDSA on P-256 with SHA-256 (RFC 7518, section 3.4). */
    ES256("SHA256withECDSA") {
        @Override
        KeyPairGenerator generator() throws GeneralSecurityException {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator;
        }

        @Override
        boolean fits(PublicKey key) {
            return key instanceof ECPublicKey ec && Curve.P_256.equals(Curve.forECParameterSpec(ec.getParams()));
        }

        @Override
        JWK jwk(PublicKey key) {
            return new ECKey.Builder(Curve.P_256, (ECPublicKey) key).build();
        }
    },
    /** RFC 8032. */
    ED25519("Ed25519") {
        @Override
        KeyPairGenerator generator() throws GeneralSecurityException {
            return KeyPairGenerator.getInstance("Ed25519");
        }

        @Override
        boolean fits(PublicKey key) {
            return key instanceof EdECPublicKey ed && ed.getParams().equals(NamedParameterSpec.ED25519);
        }

        @Override
        JWK jwk(PublicKey key) {
            byte[] spki = key.getEncoded();
            byte[] raw = Arrays.copyOfRange(spki, spki.length - 32, spki.length);
            return new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(raw)).build();
        }
    };

    private final String jcaName;

    SigningAlgorithm(String jcaName) {
        this.jcaName = jcaName;
    }

    /** Its name in the Java platform's {@code Signature}. */
    String jcaName() {
        return jcaName;
    }

    KeyPair generate() {
        try {
            return generator().generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java platform lacks " + this, e);
        }
    }

    abstract KeyPairGenerator generator() throws GeneralSecurityException;

    /** Whether a key from elsewhere is one of this algorithm. */
    abstract boolean fits(PublicKey key);

    abstract JWK jwk(PublicKey key);
}
