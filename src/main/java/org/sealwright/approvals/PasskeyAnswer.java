package org.sealwright.approvals;

import com.nimbusds.jose.util.Base64URL;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Refused;
import org.sealwright.signer.PasskeyAssertion;

/**
 * What a signing form sends: the parts of {@code navigator.credentials.get()}, base64url.
 *
 * @param demonstration whether the demonstration shall sign instead
 */
public record PasskeyAnswer(
        @Nullable String credentialId,
        @Nullable String authenticatorData,
        @Nullable String clientData,
        @Nullable String signature,
        @Nullable Boolean demonstration) {

    /** Whether the demonstration shall sign in the person's place. */
    boolean isLeftToDemonstration() {
        return Boolean.TRUE.equals(demonstration);
    }

    /** @throws Refused if a part is missing */
    PasskeyAssertion assertion() {
        return new PasskeyAssertion(part(credentialId), part(authenticatorData), part(clientData), part(signature));
    }

    private static Base64URL part(@Nullable String text) {
        if (text == null || !text.matches("[A-Za-z0-9_-]{1,20000}")) {
            throw new Refused("approvals.refused.no-answer");
        }
        return new Base64URL(text);
    }
}
