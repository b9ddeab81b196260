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
 * @param place where its private half was put when it was announced
 * @param announcedAt since when it is published
 * @param notBefore from when on it signs
 * @param retiredAt from when on it signs nothing more, known in advance where its successor is announced; {@code null}
 *     while it has none
 * @param compromisedFrom from when on what it signed no longer counts, {@code null} unless somebody else may have it
 */
public record PublishedKey(
        String kid,
        SigningPurpose purpose,
        SigningAlgorithm algorithm,
        JWK jwk,
        KeyPlace place,
        Instant announcedAt,
        Instant notBefore,
        @Nullable Instant retiredAt,
        @Nullable Instant compromisedFrom) {

    public PublishedKey {
        if (jwk.isPrivate()) {
            throw new IllegalArgumentException("A private key is never published");
        }
    }

    public KeyState stateAt(Instant now) {
        if (compromisedFrom != null && (retiredAt == null || !now.isBefore(retiredAt) || now.isBefore(notBefore))) {
            return KeyState.COMPROMISED;
        }
        if (now.isBefore(notBefore)) {
            return KeyState.ANNOUNCED;
        }
        return retiredAt == null || now.isBefore(retiredAt) ? KeyState.LIVE : KeyState.RETIRED;
    }

    /** Until when what it signs counts, as far as that is known: the end of its period, or the moment of its compromise. */
    public @Nullable Instant trustedUntil() {
        return compromisedFrom == null ? retiredAt : compromisedFrom;
    }

    /** This key of the log as a verifier of notes; the name is the log's origin. */
    public NoteVerifierKey verifierKey(String name) {
        return new NoteVerifierKey(
                name, HexFormat.of().formatHex(jwk.toOctetKeyPair().getDecodedX()));
    }
}
