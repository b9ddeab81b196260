package org.sealwright.seals;

import java.util.UUID;
import org.sealwright.seals.CredentialDocument.Places;
import org.sealwright.shared.Sha256;
import org.sealwright.signer.SealOrder;
import org.sealwright.verification.SealNumber;

/**
 * The credential of a version of a seal before it is signed, byte for byte. The certifier approves its digest, so nothing
 * in it changes any more.
 *
 * @param credential its JSON
 */
record SealDraft(
        SealNumber number,
        int version,
        UUID maker,
        Certificate certificate,
        Validity validity,
        Places places,
        String credential) {

    Sha256 content() {
        return SealOrder.contentOf(credential);
    }
}
