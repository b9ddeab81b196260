package org.sealwright.signer;

import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.authenticator.Curve;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.authenticator.EdDSACOSEKey;
import com.webauthn4j.data.attestation.authenticator.RSACOSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The public keys that are accepted: ES256 on P-256, Ed25519, RS256 from 2,048 bits (what devices make today). */
final class PasskeyKind {

    private static final int LEAST_RSA_BYTES = 256;
    private static final ObjectConverter CONVERTER = new ObjectConverter();

    private PasskeyKind() {}

    /**
     * Reads the key. It has to be in the one form that WebAuthn prescribes (CTAP2 canonical CBOR), or a key could come back
     * under a second fingerprint.
     *
     * @throws SignerRefused PASSKEY_KIND where it is another, or no public key
     */
    static COSEKey read(Passkey passkey) {
        byte[] bytes = passkey.publicKey().decode();
        try {
            COSEKey key = CONVERTER.getCborConverter().readValue(bytes, COSEKey.class);
            if (key != null && isAccepted(key)) {
                key.validate();
                if (Arrays.equals(bytes, CONVERTER.getCborConverter().writeValueAsBytes(key))) {
                    return key;
                }
            }
        } catch (RuntimeException e) {
            throw new SignerRefused(Refusal.PASSKEY_KIND, "not a public key", e);
        }
        throw new SignerRefused(Refusal.PASSKEY_KIND, "not ES256, Ed25519 or RS256 in canonical form");
    }

    private static boolean isAccepted(COSEKey key) {
        @Nullable COSEAlgorithmIdentifier algorithm = key.getAlgorithm();
        return !key.hasPrivateKey()
                && switch (key) {
                    case EC2COSEKey ec ->
                        COSEAlgorithmIdentifier.ES256.equals(algorithm) && Curve.SECP256R1.equals(ec.getCurve());
                    case EdDSACOSEKey ed -> COSEAlgorithmIdentifier.EdDSA.equals(algorithm);
                    case RSACOSEKey rsa ->
                        COSEAlgorithmIdentifier.RS256.equals(algorithm)
                                && Objects.requireNonNull(rsa.getN()).length >= LEAST_RSA_BYTES;
                    default -> false;
                };
    }
}
