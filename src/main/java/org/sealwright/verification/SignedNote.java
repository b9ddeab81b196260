package org.sealwright.verification;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Text with signatures under it, in the form of C2SP signed-note. Nothing about it is trusted until a
 * {@link NoteVerifierKey} has verified it.
 *
 * @param text what is signed, in UTF-8, ending in a newline
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    /** More than any log needs; a note from elsewhere shall not keep us busy. */
    private static final int MOST_SIGNATURES = 64;

    private static final int LONGEST = 1 << 20;

    public SignedNote {
        if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new IllegalArgumentException("A note is lines of text, each ended by a newline");
        }
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new IllegalArgumentException("A note has 1 to 64 signatures, not " + signatures.size());
        }
        signatures = List.copyOf(signatures);
    }

    /** Reads a note; the text ends at the last empty line. */
    public static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (note.length() > LONGEST || end < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException("A note is text, an empty line and signature lines");
        }
        var signatures =
                note.substring(end + 2).lines().map(NoteSignature::parse).toList();
        return new SignedNote(note.substring(0, end + 1), signatures);
    }

    byte[] textBytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The note as it is published. */
    @Override
    public String toString() {
        return signatures.stream().map(NoteSignature::line).collect(Collectors.joining("", text + "\n", ""));
    }
}
