package org.sealwright.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.function.Supplier;
import org.sealwright.platform.StartRefused;
import org.sealwright.signer.Refusal;
import org.sealwright.signer.RemoteSigner;
import org.sealwright.signer.SignerRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A signer in a process of its own, where {@code SEALWRIGHT_SIGNER} names one. The portal then has no key for seals, only
 * the public halves that the signer tells it.
 */
@Component
class SignerLink {

    private static final Logger LOG = LoggerFactory.getLogger(SignerLink.class);

    private final String address;
    private final String secretFile;

    SignerLink(
            @Value("${sealwright.signer:}") String address,
            @Value("${sealwright.signer-secret-file:}") String secretFile) {
        this.address = address;
        this.secretFile = secretFile;
    }

    boolean isSet() {
        return !address.isBlank();
    }

    /** @param kid thumbprint of the key that signs now */
    RemoteSigner to(Supplier<String> kid) {
        try {
            return new RemoteSigner(address, Path.of(secretFile), kid);
        } catch (IllegalArgumentException | UncheckedIOException e) {
            var refused = new StartRefused(
                    "SEALWRIGHT_SIGNER or SEALWRIGHT_SIGNER_SECRET_FILE can't be used: " + e.getMessage(),
                    "Give the signer's address as unix:/path or host:port, and a copy of its file secret.");
            refused.initCause(e);
            throw refused;
        }
    }

    /** Its keys, as far as it can be asked now. */
    List<SigningKey> keys() {
        if (!isSet()) {
            return List.of();
        }
        try {
            return to(() -> "").keys().stream().map(SignerLink::key).toList();
        } catch (SignerRefused e) {
            if (e.reason() != Refusal.UNREACHABLE) {
                throw e;
            }
            LOG.warn("The signer can't be asked for its keys: {}", e.getMessage());
            return List.of();
        }
    }

    private static SigningKey key(String jwk) {
        try {
            return SigningKey.atSigner(SigningPurpose.SEAL, ECKey.parse(jwk).toECPublicKey());
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("The signer told a key that is none", e);
        }
    }
}
