package org.sealwright.verification;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Base64;
import java.util.HexFormat;
import org.sealwright.shared.Sha256;

/**
 * The public half of an Ed25519 key that signs notes, as {@code vkey} text: {@code name+id+base64(0x01 || key)}. The id
 * is the first four bytes of SHA-256 over name, newline, 0x01 and key; it names the key, it does not vouch for it.
 *
 * @param key the key's 32 bytes in lower-case hex
 */
public record NoteVerifierKey(String name, String key) {

    private static final byte ED25519 = 0x01;

    public NoteVerifierKey {
        NoteSignature.requireName(name);
        if (!key.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("An Ed25519 key has 32 bytes, written as 64 characters of hex");
        }
    }

    public static NoteVerifierKey of(String name, PublicKey key) {
        return new NoteVerifierKey(name, HexFormat.of().formatHex(Ed25519.raw(key)));
    }

    /**
     * Reads a vkey.
     *
     * @throws IllegalArgumentException if it is malformed, its id is not that of its key, or it is no Ed25519 key
     */
    public static NoteVerifierKey parse(String vkey) {
        String[] parts = vkey.split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("Not a verifier key: " + vkey);
        }
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        if (typed.length != 1 + Ed25519.KEY_LENGTH || typed[0] != ED25519) {
            throw new IllegalArgumentException("Not an Ed25519 verifier key: " + vkey);
        }
        var key = new NoteVerifierKey(parts[0], HexFormat.of().formatHex(typed, 1, typed.length));
        if (!key.id().equals(parts[1])) {
            throw new IllegalArgumentException("The id of this verifier key is not that of its key: " + vkey);
        }
        return key;
    }

    /** Eight characters of lower-case hex. */
    public String id() {
        var digest = Sha256.newDigest();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(typed()), 0, 4);
    }

    /** The note with this key's signature, made elsewhere over its text in UTF-8. */
    public NoteSignature signature(byte[] signature) {
        return NoteSignature.of(name, id(), signature);
    }

    /** Whether this key signed the note. Every line under its name and id must verify; other lines are ignored. */
    public boolean verifies(SignedNote note) {
        String id = id();
        var own = note.signatures().stream()
                .filter(line -> line.name().equals(name) && line.keyId().equals(id))
                .toList();
        PublicKey publicKey = publicKey();
        return !own.isEmpty()
                && own.stream().allMatch(line -> Ed25519.verifies(publicKey, note.textBytes(), line.bytes()));
    }

    public PublicKey publicKey() {
        return Ed25519.publicKey(HexFormat.of().parseHex(key));
    }

    private byte[] typed() {
        byte[] typed = new byte[1 + Ed25519.KEY_LENGTH];
        typed[0] = ED25519;
        System.arraycopy(HexFormat.of().parseHex(key), 0, typed, 1, Ed25519.KEY_LENGTH);
        return typed;
    }

    /** The vkey. */
    @Override
    public String toString() {
        return name + "+" + id() + "+" + Base64.getEncoder().encodeToString(typed());
    }
}
