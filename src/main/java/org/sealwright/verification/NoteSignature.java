package org.sealwright.verification;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * One signature line of a C2SP signed note.
 *
 * @param name name of the key
 * @param keyId first four bytes of the key's hash, in lower-case hex
 * @param signature what follows the four bytes, in base64
 */
public record NoteSignature(String name, String keyId, String signature) {

    private static final String START = "— ";
    private static final int ID_LENGTH = 4;

    public NoteSignature {
        requireName(name);
        if (!keyId.matches("[0-9a-f]{8}")) {
            throw new IllegalArgumentException("Not the id of a note key: " + keyId);
        }
    }

    static NoteSignature of(String name, String keyId, byte[] signature) {
        return new NoteSignature(name, keyId, Base64.getEncoder().encodeToString(signature));
    }

    /**
     * Reads a line, without its end.
     *
     * @throws IllegalArgumentException if it is none of a note
     */
    public static NoteSignature parse(String line) {
        String[] parts = line.split(" ", -1);
        if (!line.startsWith(START) || parts.length != 3) {
            throw new IllegalArgumentException("Not a signature line of a note: " + line);
        }
        byte[] all = Base64.getDecoder().decode(parts[2]);
        if (all.length <= ID_LENGTH) {
            throw new IllegalArgumentException("Too short for a note's signature: " + line);
        }
        String id = HexFormat.of().formatHex(all, 0, ID_LENGTH);
        return of(parts[1], id, Arrays.copyOfRange(all, ID_LENGTH, all.length));
    }

    byte[] bytes() {
        return Base64.getDecoder().decode(signature);
    }

    /** The line as it stands under a note, with its end. */
    public String line() {
        byte[] id = HexFormat.of().parseHex(keyId);
        byte[] bytes = bytes();
        byte[] all = Arrays.copyOf(id, ID_LENGTH + bytes.length);
        System.arraycopy(bytes, 0, all, ID_LENGTH, bytes.length);
        return START + name + " " + Base64.getEncoder().encodeToString(all) + "\n";
    }

    static void requireName(String name) {
        if (name.isEmpty() || name.codePoints().anyMatch(NoteSignature::isForbidden)) {
            throw new IllegalArgumentException("Not the name of a note key: " + name);
        }
    }

    private static boolean isForbidden(int c) {
        return c == '+' || c < ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
