package org.sealwright.signer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.nimbusds.jose.util.Base64URL;
import org.sealwright.shared.Sha256;

/**
 * The public half of a passkey, as {@code navigator.credentials.create()} made it.
 *
 * @param credentialId how the device names it
 * @param publicKey COSE_Key (RFC 9052, section 7)
 */
public record Passkey(Base64URL credentialId, Base64URL publicKey) {

    public Passkey {
        SignerJson.requireAll(credentialId, publicKey);
    }

    /** SHA-256 of the public key: what people compare. */
    @JsonIgnore
    public Sha256 fingerprint() {
        return Sha256.of(publicKey.decode());
    }

    /** @throws SignerRefused PASSKEY_KIND if its public key is not one that is accepted */
    public void requireAcceptable() {
        PasskeyKind.read(this);
    }

    /** The fingerprint's first 32 characters in groups of four, to be read aloud: 128 bits that nobody finds twice. */
    public String spoken() {
        return fingerprint().hex().substring(0, 32).replaceAll("(....)(?=.)", "$1 ");
    }

    /** Whether they share the key or its name: then they are the same for everybody who checks. */
    boolean isSameAs(Passkey other) {
        return credentialId.equals(other.credentialId) || publicKey.equals(other.publicKey);
    }
}
