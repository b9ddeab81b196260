package org.sealwright.verification;

import java.util.Base64;
import java.util.List;
import org.sealwright.shared.Sha256;

/**
 * What a log commits to at one size: the text of a C2SP tlog-checkpoint note, without its signatures. Extension lines
 * are read and left out: a log of ours writes none.
 *
 * @param origin name of the log, host and path
 */
public record Checkpoint(String origin, long size, Sha256 root) {

    public Checkpoint {
        if (origin.isBlank() || origin.contains("\n") || size < 0) {
            throw new IllegalArgumentException("Not a checkpoint: " + origin + ", " + size);
        }
    }

    /** Reads the text of a note. Verify the note first: unsigned text says nothing. */
    public static Checkpoint parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 3 || lines.stream().anyMatch(String::isEmpty) || !text.endsWith("\n")) {
            throw new IllegalArgumentException("A checkpoint has at least three lines and none empty");
        }
        if (!lines.get(1).matches("0|[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("Not the size of a tree: " + lines.get(1));
        }
        return new Checkpoint(lines.get(0), Long.parseLong(lines.get(1)), hash(lines.get(2)));
    }

    /** Reads a note and the checkpoint in it, if this key signed it for the log that it is named after. */
    public static Checkpoint verified(SignedNote note, NoteVerifierKey key) {
        if (!key.verifies(note)) {
            throw new IllegalArgumentException("The checkpoint is not signed by " + key.name());
        }
        var checkpoint = parse(note.text());
        if (!checkpoint.origin().equals(key.name())) {
            throw new IllegalArgumentException("The checkpoint is of another log: " + checkpoint.origin());
        }
        return checkpoint;
    }

    static Sha256 hash(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (bytes.length != 32 || base64.length() != 44) {
            throw new IllegalArgumentException("Not a SHA-256 hash in base64: " + base64);
        }
        return Sha256.ofDigest(bytes);
    }

    static String base64(Sha256 hash) {
        return Base64.getEncoder().encodeToString(hash.bytes());
    }

    /** The text to sign: origin, size and root, a line each. */
    public String text() {
        return origin + "\n" + size + "\n" + base64(root) + "\n";
    }
}
