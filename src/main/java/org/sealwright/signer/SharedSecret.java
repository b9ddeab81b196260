package org.sealwright.signer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** By which portal and signer know each other: 32 random bytes in a file of each, in base64url. It has no text form. */
final class SharedSecret {

    static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    private SharedSecret(byte[] bytes) {
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    /** @throws IllegalArgumentException with a sentence, if the file holds none */
    static SharedSecret read(Path file) {
        try {
            byte[] bytes = Base64.getUrlDecoder()
                    .decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
            if (bytes.length == BYTES) {
                return new SharedSecret(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new IllegalArgumentException(file + " does not hold 32 bytes in base64url");
    }

    /** The text of a new one. */
    static String draw() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random());
    }

    static byte[] random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** The code over parts of known length, the last of which alone may have any. */
    byte[] code(String what, byte[] signersNonce, byte[] portalsNonce, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(MessageDigest.getInstance("SHA-256")
                    .digest(("sealwright signer 1 " + what).getBytes(StandardCharsets.US_ASCII)));
            mac.update(signersNonce);
            mac.update(portalsNonce);
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    boolean isCode(byte[] code, String what, byte[] signersNonce, byte[] portalsNonce, byte[] body) {
        return MessageDigest.isEqual(code, code(what, signersNonce, portalsNonce, body));
    }
}
