package org.sealwright.approvals;

import org.sealwright.shared.Refused;
import org.sealwright.signer.SignerRefused;

/** The sentence that goes with what a signer objected to; {@code messages/signer.properties} has one for each reason. */
public final class SignerSentence {

    private SignerSentence() {}

    public static Refused of(SignerRefused refusal) {
        return new Refused("signer.refused." + refusal.reason());
    }
}
