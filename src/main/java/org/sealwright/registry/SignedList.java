package org.sealwright.registry;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import org.sealwright.shared.Sha256;

/**
 * A day's list as it was signed: the parts of its compact JWS, the payload in the open.
 *
 * @param header in base64url
 * @param payload JSON, byte for byte what was signed
 * @param signature in base64url
 * @param digest what is kept of the compact form: its SHA-256
 */
record SignedList(
        LocalDate day, Instant madeAt, String header, String payload, String signature, Sha256 digest, int items) {

    static SignedList of(LocalDate day, Instant madeAt, String compact, int items) {
        String[] parts = compact.split("\\.");
        return new SignedList(
                day,
                madeAt,
                parts[0],
                new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8),
                parts[2],
                Sha256.of(compact),
                items);
    }

    String compact() {
        return header + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8))
                + "." + signature;
    }
}
