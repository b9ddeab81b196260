package org.sealwright.seals;

import java.nio.charset.StandardCharsets;
import org.sealwright.seals.CredentialDocument.Places;
import org.sealwright.shared.Sha256;
import org.sealwright.verification.SealNumber;

/**
 * One version of a seal's credential as it is kept: what it certifies, its signed form, and where its bits stand.
 *
 * @param digest of the signed form when it was signed; the log names it too
 */
record StoredVersion(
        SealNumber number,
        int version,
        Certificate certificate,
        Validity validity,
        Places places,
        SignedToken token,
        Sha256 digest) {

    /** Whether the stored form is still, byte for byte, the one that was signed. */
    boolean isIntact() {
        return token.intact()
                .map(compact -> Sha256.of(compact.getBytes(StandardCharsets.US_ASCII)))
                .filter(digest::equals)
                .isPresent();
    }
}
