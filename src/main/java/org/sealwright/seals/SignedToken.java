package org.sealwright.seals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.sealwright.shared.Sha256;

/**
 * A compact JWS (RFC 7515) as it is stored: its parts decoded and the payload deflated (RFC 1950), a fortieth of the size.
 * Written out it is the same token byte for byte, since base64url without padding has one form only.
 */
record SignedToken(byte[] header, byte[] deflated, byte[] signature) {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    static SignedToken of(String compact) {
        String[] parts = compact.split("\\.", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("Not a compact JWS");
        }
        Base64.Decoder decoder = Base64.getUrlDecoder();
        SignedToken token =
                new SignedToken(decoder.decode(parts[0]), deflate(decoder.decode(parts[1])), decoder.decode(parts[2]));
        if (!token.compact().equals(compact)) {
            throw new IllegalArgumentException("Not the one form of a compact JWS");
        }
        return token;
    }

    /** The compact form; empty where what is stored is damaged, so that readers of one seal can say so and go on. */
    Optional<String> intact() {
        try {
            return Optional.of(compact());
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    String compact() {
        return ENCODER.encodeToString(header) + "." + ENCODER.encodeToString(payload()) + "."
                + ENCODER.encodeToString(signature);
    }

    byte[] payload() {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("A stored token is damaged", e);
        }
    }

    /** SHA-256 of the compact form in ASCII, as the log names it. */
    Sha256 digest() {
        return Sha256.of(compact().getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] deflate(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream packing = new DeflaterOutputStream(out, deflater)) {
            packing.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }
}
