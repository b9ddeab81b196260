package org.sealwright.keys;

import java.util.Locale;

/** What a key signs. A key has one purpose, so that a signature made for one can't be shown as another. */
public enum SigningPurpose {
    /** Credentials of seals, and status lists: the issuer's keys of {@code did.json}. */
    SEAL(SigningAlgorithm.ES256),
    /** Checkpoints of the transparency log. */
    LOG(SigningAlgorithm.ED25519);

    private final SigningAlgorithm algorithm;

    SigningPurpose(SigningAlgorithm algorithm) {
        this.algorithm = algorithm;
    }

    /** What keys of this purpose are made for. */
    public SigningAlgorithm algorithm() {
        return algorithm;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
