package org.sealwright.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key of this installation that secrets are derived from, so that none of them is kept anywhere: 32 random bytes in an
 * owner-only file of the data folder, made at the first start. Several nodes share one by the setting of the same name (32
 * bytes, base64). It is never handed out; what is derived is HMAC-SHA256 under it.
 */
public final class InstallationKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final SecretKeySpec key;

    private InstallationKey(byte[] bytes) {
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /**
     * Takes the key that was set, else the one of the data folder, which is made where there is none.
     *
     * @param name of the file, and of the setting: {@code link-key} is {@code SEALWRIGHT_LINK_KEY}
     * @param use what is derived with it, as a sentence to the operator says it
     * @param configured the setting's value; empty where it is not set
     * @throws StartRefused if it does not have 32 bytes
     */
    public static InstallationKey of(String name, String use, String configured, DataDirectory directory) {
        String setting = "SEALWRIGHT_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
        if (!configured.isBlank()) {
            return new InstallationKey(checked(
                    decoded(configured),
                    "The key for " + use,
                    "Give " + setting + " as 32 random bytes in base64, or leave it out."));
        }
        Path file = directory.resolve(name);
        return new InstallationKey(
                checked(
                        own(name, file, directory),
                        "The key for " + use + " in " + file,
                        "Bring the file back from a backup. Without it, a new key is made, and what was derived with the old one ends."));
    }

    private static byte[] checked(byte[] bytes, String what, String remedy) {
        if (bytes.length != BYTES) {
            throw new StartRefused(what + " has " + bytes.length + " bytes, not 32.", remedy);
        }
        return bytes;
    }

    private static byte[] decoded(String configured) {
        try {
            return Base64.getDecoder().decode(configured.strip());
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static byte[] own(String name, Path file, DataDirectory directory) {
        try {
            if (!Files.exists(file)) {
                byte[] bytes = new byte[BYTES];
                new SecureRandom().nextBytes(bytes);
                directory.writeSecret(name, bytes);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The code of a message under this key: 32 bytes. */
    public byte[] authenticate(byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA256", e);
        }
    }

    /** The code of a text, in UTF-8. */
    public byte[] authenticate(String text) {
        return authenticate(text.getBytes(StandardCharsets.UTF_8));
    }
}
