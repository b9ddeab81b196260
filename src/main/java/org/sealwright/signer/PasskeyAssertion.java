package org.sealwright.signer;

import com.nimbusds.jose.util.Base64URL;

/** What {@code navigator.credentials.get()} gave (W3C WebAuthn, section 5.2.2), each part as it came. */
public record PasskeyAssertion(
        Base64URL credentialId, Base64URL authenticatorData, Base64URL clientDataJson, Base64URL signature) {

    public PasskeyAssertion {
        SignerJson.requireAll(credentialId, authenticatorData, clientDataJson, signature);
    }
}
