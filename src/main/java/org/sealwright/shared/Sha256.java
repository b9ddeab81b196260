package org.sealwright.shared;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A SHA-256 digest (FIPS 180-4) as 64 lower-case hexadecimal characters. Written out for other programs it carries its
 * algorithm in front: {@code sha-256:9f86d0…}.
 */
public record Sha256(String hex) implements Serializable, Comparable<Sha256> {

    private static final String PREFIX = "sha-256:";

    public Sha256 {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not a SHA-256 digest in lower-case hex: " + hex);
        }
    }

    public static Sha256 of(byte[] content) {
        return ofDigest(newDigest().digest(content));
    }

    public static Sha256 of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The digest whose 32 bytes are given. */
    public static Sha256 ofDigest(byte[] digest) {
        return new Sha256(HexFormat.of().formatHex(digest));
    }

    /** Reads what {@link #toString()} writes, and bare hex. */
    public static Sha256 parse(String text) {
        return new Sha256(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text);
    }

    /** A digest to feed piece by piece; finish with {@link #ofDigest(byte[])}. */
    public static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** Its first and last characters, enough for a person to recognise it: {@code 9f86…0a08}. */
    public String abbreviated() {
        return hex.substring(0, 4) + "…" + hex.substring(60);
    }

    @Override
    public int compareTo(Sha256 other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return PREFIX + hex;
    }
}
