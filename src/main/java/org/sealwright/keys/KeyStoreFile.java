package org.sealwright.keys;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.sealwright.platform.DataDirectory;
import org.sealwright.platform.StartRefused;
import org.springframework.stereotype.Component;

/**
 * The private keys, in a PKCS#12 store in the data folder. Its passphrase is random and lies in a file of its own; both
 * are readable by their owner only. Aliases are {@code purpose-thumbprint}; PKCS#12 does not keep their case, so
 * thumbprints are computed from the keys.
 */
@Component
class KeyStoreFile {

    static final String STORE = "keys.p12";
    static final String PASSPHRASE = "keys-passphrase";

    private final DataDirectory directory;

    KeyStoreFile(DataDirectory directory) {
        this.directory = directory;
    }

    boolean exists() {
        return Files.exists(directory.resolve(STORE));
    }

    /** Every key in the store; none where there is no store yet. */
    List<SigningKey> keys() {
        try {
            KeyStore store = load();
            List<SigningKey> keys = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                SigningPurpose.ofAlias(alias).ifPresent(purpose -> keys.add(read(store, alias, purpose)));
            }
            return keys;
        } catch (IOException | GeneralSecurityException e) {
            throw unreadable(e);
        }
    }

    /** Keeps a new key. It is on disk before this returns. */
    void add(SigningKey key, Instant from) {
        try {
            KeyStore store = load();
            String alias = key.purpose().word() + "-" + key.kid();
            X509Certificate certificate = KeyCertificate.of(key, from);
            store.setKeyEntry(alias, key.pair().getPrivate(), passphrase(), new X509Certificate[] {certificate});
            var bytes = new ByteArrayOutputStream();
            store.store(bytes, passphrase());
            directory.writeSecret(STORE, bytes.toByteArray());
        } catch (IOException | GeneralSecurityException e) {
            throw unreadable(e);
        }
    }

    private KeyStore load() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        if (exists()) {
            store.load(new ByteArrayInputStream(Files.readAllBytes(directory.resolve(STORE))), passphrase());
        } else {
            store.load(null, null);
        }
        return store;
    }

    private SigningKey read(KeyStore store, String alias, SigningPurpose purpose) {
        try {
            var privateKey = (PrivateKey) store.getKey(alias, passphrase());
            var publicKey = store.getCertificate(alias).getPublicKey();
            return new SigningKey(purpose, new KeyPair(publicKey, privateKey));
        } catch (IOException | GeneralSecurityException e) {
            throw unreadable(e);
        }
    }

    /** Made only while there is no store: a new passphrase for an old store would open nothing. */
    private char[] passphrase() throws IOException {
        Path file = directory.resolve(PASSPHRASE);
        if (!Files.exists(file) && !exists()) {
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            String text = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
            directory.writeSecret(PASSPHRASE, text.getBytes(StandardCharsets.US_ASCII));
        }
        return Files.readString(file, StandardCharsets.US_ASCII).strip().toCharArray();
    }

    private StartRefused unreadable(Exception cause) {
        var refused = new StartRefused(
                "The key store " + directory.resolve(STORE) + " can't be opened with the passphrase in "
                        + directory.resolve(PASSPHRASE) + ".",
                "Put both files back from the same backup.");
        refused.initCause(cause);
        return refused;
    }
}
