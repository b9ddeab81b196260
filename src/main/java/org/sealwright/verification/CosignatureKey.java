package org.sealwright.verification;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.sealwright.shared.Sha256;

/**
 * The public half of the key of a log's witness, as {@code vkey} text: {@code name+id+base64(0x04 || key)} (C2SP
 * tlog-cosignature, Ed25519). A cosignature says that at a time the witness saw a checkpoint, and that it extends
 * every one of that log that the witness saw before.
 *
 * @param key the key's 32 bytes in lower-case hex
 */
public record CosignatureKey(String name, String key) {

    private static final byte COSIGNATURE = 0x04;
    private static final int TIME_LENGTH = 8;

    public CosignatureKey {
        NoteSignature.requireName(name);
        if (!key.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("An Ed25519 key has 32 bytes, written as 64 characters of hex");
        }
    }

    /**
     * Reads a vkey.
     *
     * @throws IllegalArgumentException if it is malformed, its id is not that of its key, or it is no such key
     */
    public static CosignatureKey parse(String vkey) {
        String[] parts = vkey.split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("Not a witness's key: " + vkey);
        }
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        if (typed.length != 1 + Ed25519.KEY_LENGTH || typed[0] != COSIGNATURE) {
            throw new IllegalArgumentException("Not an Ed25519 key of a witness: " + vkey);
        }
        var key = new CosignatureKey(parts[0], HexFormat.of().formatHex(typed, 1, typed.length));
        if (!key.id().equals(parts[1])) {
            throw new IllegalArgumentException("The id of this witness's key is not that of its key: " + vkey);
        }
        return key;
    }

    /** Eight characters of lower-case hex. */
    public String id() {
        var digest = Sha256.newDigest();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(typed()), 0, 4);
    }

    /** When this witness cosigned the text of a note by this line; empty if the line is not its, or does not verify. */
    public Optional<Instant> cosigned(String text, NoteSignature line) {
        byte[] bytes = line.bytes();
        if (!line.name().equals(name) || !line.keyId().equals(id()) || bytes.length <= TIME_LENGTH) {
            return Optional.empty();
        }
        long time = ByteBuffer.wrap(bytes).getLong();
        byte[] signature = Arrays.copyOfRange(bytes, TIME_LENGTH, bytes.length);
        boolean verifies = time >= 0
                && time <= Instant.MAX.getEpochSecond()
                && Ed25519.verifies(Ed25519.publicKey(HexFormat.of().parseHex(key)), message(text, time), signature);
        return verifies ? Optional.of(Instant.ofEpochSecond(time)) : Optional.empty();
    }

    /** What is signed: a line that says what it is, the time, and the note's text. */
    static byte[] message(String text, long time) {
        return ("cosignature/v1\ntime " + time + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] typed() {
        byte[] typed = new byte[1 + Ed25519.KEY_LENGTH];
        typed[0] = COSIGNATURE;
        System.arraycopy(HexFormat.of().parseHex(key), 0, typed, 1, Ed25519.KEY_LENGTH);
        return typed;
    }

    /** The vkey. */
    @Override
    public String toString() {
        return name + "+" + id() + "+" + Base64.getEncoder().encodeToString(typed());
    }
}
