package org.sealwright.organisations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.sealwright.platform.DataDirectory;
import org.sealwright.platform.StartRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The secret that links in mails are derived with: 32 random bytes in an owner-only file of the data folder, made at the
 * first start. Several nodes share one by {@code sealwright.link-key} (32 bytes, base64).
 */
@Component
class LinkKey {

    private static final String FILE = "link-key";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final SecretKeySpec key;

    LinkKey(@Value("${sealwright.link-key:}") String configured, DataDirectory directory) {
        byte[] bytes = configured.isBlank() ? ownKey(directory) : decoded(configured);
        if (bytes.length != BYTES) {
            throw new StartRefused(
                    "The key for links in mails has " + bytes.length + " bytes, not 32.",
                    "Give SEALWRIGHT_LINK_KEY as 32 random bytes in base64, or leave it out.");
        }
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    byte[] authenticate(byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA256", e);
        }
    }

    private static byte[] decoded(String configured) {
        try {
            return Base64.getDecoder().decode(configured.strip());
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static byte[] ownKey(DataDirectory directory) {
        Path file = directory.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                byte[] bytes = new byte[BYTES];
                new SecureRandom().nextBytes(bytes);
                directory.writeSecret(FILE, bytes);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
