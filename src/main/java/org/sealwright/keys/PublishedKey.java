package org.sealwright.keys;

import com.nimbusds.jose.jwk.JWK;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.sealwright.verification.NoteVerifierKey;

/**
 * The public half of a key, with the period in which it signs.
 *
 * @param kid RFC 7638 thumbprint
 * @param retiredAt from when on it signs nothing more, {@code null} while it lives
 */
public record PublishedKey(
        String kid,
        SigningPurpose purpose,
        SigningAlgorithm algorithm,
        JWK jwk,
        Instant notBefore,
        @Nullable Instant retiredAt) {

    public PublishedKey {
        if (jwk.isPrivate()) {
            throw new IllegalArgumentException("A private key is never published");
        }
    }

    public boolean isLive() {
        return retiredAt == null;
    }

    /** This key of the log as a verifier of notes; the name is the log's origin. */
    public NoteVerifierKey verifierKey(String name) {
        return new NoteVerifierKey(
                name, HexFormat.of().formatHex(jwk.toOctetKeyPair().getDecodedX()));
    }
}
