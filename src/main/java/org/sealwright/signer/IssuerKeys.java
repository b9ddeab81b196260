package org.sealwright.signer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The issuer's private keys, wherever they live. Only a {@link GuardedSigner} has them. */
public interface IssuerKeys {

    /**
     * The signed credential, a compact JWS with {@code typ} vc+jwt and {@code kid} the absolute DID URL of the key.
     *
     * @param payload signed byte for byte
     * @param kid RFC 7638 thumbprint of the key; {@code null} for the one that lives
     */
    String sign(byte[] payload, @Nullable String kid);

    /** Public JWKs as JSON. */
    List<String> publicHalves();
}
