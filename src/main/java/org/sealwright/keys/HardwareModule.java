package org.sealwright.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sealwright.platform.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A hardware security module behind PKCS#11, where one is set: it holds keys that an operator made in it, and signs itself.
 * Java's provider reads {@code SEALWRIGHT_PKCS11}, its configuration file, and shows only keys that have a certificate beside
 * them; the label of a key begins with its purpose: {@code seal-2027}. It knows no Ed25519, so the log's key stays in the
 * key store file.
 */
@Component
class HardwareModule {

    private static final Logger LOG = LoggerFactory.getLogger(HardwareModule.class);

    private final @Nullable Provider provider;
    private final String pinFile;
    private final Set<SigningPurpose> purposes;

    HardwareModule(
            @Value("${sealwright.pkcs11:}") String configuration,
            @Value("${sealwright.pkcs11-pin-file:}") String pinFile,
            @Value("${sealwright.pkcs11-purposes:SEAL}") String purposes) {
        this.pinFile = pinFile;
        this.provider = configuration.isBlank() ? null : configured(configuration);
        this.purposes = provider == null ? Set.of() : parsed(purposes);
    }

    /** The purposes whose keys live in the module. */
    Set<SigningPurpose> purposes() {
        return purposes;
    }

    /** The keys in it that can serve a purpose; what could be taken out of it is no key for us. */
    List<SigningKey> keys() {
        if (provider == null) {
            return List.of();
        }
        try {
            KeyStore store = KeyStore.getInstance("PKCS11", provider);
            store.load(null, pin());
            List<SigningKey> keys = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                SigningPurpose.ofAlias(alias).ifPresent(purpose -> add(keys, store, alias, purpose));
            }
            return keys;
        } catch (IOException | GeneralSecurityException | ProviderException e) {
            var refused = new StartRefused(
                    "The hardware module of SEALWRIGHT_PKCS11 can't be opened: " + e.getMessage(),
                    "See that it is there, that the configuration names its library and slot, and that "
                            + "SEALWRIGHT_PKCS11_PIN_FILE holds its PIN.");
            refused.initCause(e);
            throw refused;
        }
    }

    private void add(List<SigningKey> keys, KeyStore store, String alias, SigningPurpose purpose) {
        try {
            if (store.getKey(alias, null) instanceof PrivateKey key) {
                var certificate = store.getCertificate(alias);
                if (key.getEncoded() != null || !purpose.algorithm().fits(certificate.getPublicKey())) {
                    LOG.warn(
                            "The key {} in the hardware module is left aside: it is not one for {}, or it could be taken out",
                            alias,
                            purpose.algorithm());
                } else {
                    keys.add(new SigningKey(purpose, new KeyPair(certificate.getPublicKey(), key), provider, alias));
                }
            }
        } catch (GeneralSecurityException e) {
            throw new ProviderException("The key " + alias + " can't be read", e);
        }
    }

    private char[] pin() throws IOException {
        return Files.readString(Path.of(pinFile), StandardCharsets.UTF_8)
                .strip()
                .toCharArray();
    }

    private static Provider configured(String configuration) {
        try {
            return Security.getProvider("SunPKCS11").configure(configuration);
        } catch (RuntimeException e) {
            var refused = new StartRefused(
                    "SEALWRIGHT_PKCS11 can't be used: " + (e.getCause() == null ? e : e.getCause()).getMessage(),
                    "Give the path of a configuration file for Java's PKCS#11 provider; docs/operations.md has one.");
            refused.initCause(e);
            throw refused;
        }
    }

    private static Set<SigningPurpose> parsed(String words) {
        try {
            Set<SigningPurpose> parsed = EnumSet.noneOf(SigningPurpose.class);
            Arrays.stream(words.split(","))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .map(word -> SigningPurpose.valueOf(word.toUpperCase(Locale.ROOT)))
                    .forEach(parsed::add);
            if (!parsed.contains(SigningPurpose.LOG)) {
                return Set.copyOf(parsed);
            }
        } catch (IllegalArgumentException e) {
            LOG.debug("Not a purpose", e);
        }
        throw new StartRefused(
                "SEALWRIGHT_PKCS11_PURPOSES is " + words + ", which can't be.",
                "Name SEAL, PACKAGING, DOCUMENT or LIST, with commas between them. Java's PKCS#11 provider knows no Ed25519, so the"
                        + " log's key stays in the key store file.");
    }
}
