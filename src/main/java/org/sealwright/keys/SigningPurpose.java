package org.sealwright.keys;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a key signs. A key has one purpose, so that a signature made for one can't be shown as another. */
public enum SigningPurpose {
    /** Credentials of seals, and status lists: the issuer's keys of {@code did.json}. */
    SEAL(SigningAlgorithm.ES256),
    /** Checkpoints of the transparency log. */
    LOG(SigningAlgorithm.ED25519),
    /** What a long QR code carries to a phone without a network; no key of it may ever be taken off its list. */
    PACKAGING(SigningAlgorithm.ES256),
    /** Certificates as PDF (PAdES): a certificate of X.509 goes with each key. */
    DOCUMENT(SigningAlgorithm.ES256),
    /** The daily list of suspended and withdrawn products. */
    LIST(SigningAlgorithm.ES256);

    private final SigningAlgorithm algorithm;

    SigningPurpose(SigningAlgorithm algorithm) {
        this.algorithm = algorithm;
    }

    /** What keys of this purpose are made for. */
    public SigningAlgorithm algorithm() {
        return algorithm;
    }

    /** The purpose of a key by its name in a store, which begins with the purpose's word. */
    static Optional<SigningPurpose> ofAlias(String alias) {
        return Arrays.stream(values())
                .filter(purpose -> alias.toLowerCase(Locale.ROOT).startsWith(purpose.word() + "-"))
                .findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
