package org.sealwright.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealwright.platform.DataDirectory;
import org.sealwright.platform.StartRefused;
import org.sealwright.signer.IssuerAddress;
import org.sealwright.signer.IssuerKeys;
import org.sealwright.signer.SignerServer;

/**
 * The folder of a signer in a process of its own: its keys, the issuer's address ({@code issuer}) and the secret that it
 * shares with the portal ({@code secret}); trust and journal lie beside them. What is missing is made at the first start.
 */
final class SignerHome implements AutoCloseable {

    private static final String ISSUER = "issuer";
    private static final String SECRET = "secret";

    private final DataDirectory directory;
    private final KeyStoreFile store;
    private final String did;

    private SignerHome(DataDirectory directory, String did) {
        this.directory = directory;
        this.store = new KeyStoreFile(directory);
        this.did = did;
    }

    /**
     * @param issuer the portal's public address, {@code null} where the folder knows it
     * @throws StartRefused if the folder belongs to another issuer, or another signer works in it
     */
    static SignerHome open(Path folder, @Nullable String issuer) {
        DataDirectory directory = DataDirectory.at(folder);
        if (issuer != null && !Files.exists(directory.resolve(ISSUER))) {
            IssuerAddress.did(issuer);
            write(directory, ISSUER, issuer);
        }
        String known = knownIssuer(folder);
        if (issuer != null && !issuer.equals(known)) {
            throw new StartRefused(
                    "This signer signs for " + known + ", and was now started for " + issuer + ".",
                    "Start it without --issuer, or give another signer a folder of its own.");
        }
        var home = new SignerHome(directory, IssuerAddress.did(known));
        if (!Files.exists(home.secret())) {
            write(directory, SECRET, SignerServer.newSecret());
        }
        if (home.sealKeys().isEmpty()) {
            home.newKey();
        }
        return home;
    }

    static String knownDid(Path folder) {
        return IssuerAddress.did(knownIssuer(folder));
    }

    String did() {
        return did;
    }

    Path secret() {
        return directory.resolve(SECRET);
    }

    /** The keys as they are now: a further one is made while no signer runs. The portal names the one that is to sign. */
    IssuerKeys keys() {
        List<SigningKey> keys = sealKeys();
        return new StoredIssuerKeys(did, keys::getFirst, () -> keys);
    }

    SigningKey newKey() {
        var key = SigningKey.generate(SigningPurpose.SEAL);
        store.add(key, Clock.systemUTC().instant());
        return key;
    }

    private List<SigningKey> sealKeys() {
        return store.keys().stream()
                .filter(key -> key.purpose() == SigningPurpose.SEAL)
                .toList();
    }

    private static String knownIssuer(Path folder) {
        Path file = folder.resolve(ISSUER);
        if (!Files.exists(file)) {
            throw new StartRefused(
                    "This signer does not know for whom it signs.",
                    "Name the portal's public address at the first start: --issuer https://seal.example.org.");
        }
        try {
            return Files.readString(file, StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(DataDirectory directory, String name, String text) {
        directory.writeSecret(name, text.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        try {
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
