package org.sealwright.keys;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sealwright.platform.AllowedToAnyone;
import org.sealwright.verification.NoteSignature;
import org.sealwright.verification.NoteVerifierKey;
import org.sealwright.verification.SignedNote;
import org.springframework.stereotype.Service;

/**
 * Signs notes (C2SP signed-note) with the log's keys, which sign nothing else. A key that was announced signs beside the
 * live one, so that who learnt it in time, and who did not yet, can both verify every note of that time.
 */
@Service
public class NoteSigning {

    private final KeyRing ring;

    NoteSigning(KeyRing ring) {
        this.ring = ring;
    }

    /**
     * The text with the live key's signature under it, and below those of announced keys.
     *
     * @param name name of the key: the log's origin
     */
    @AllowedToAnyone("called by the log's sequencer")
    public SignedNote sign(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<NoteSignature> lines = ring.liveAndAnnounced(SigningPurpose.LOG).stream()
                .map(key -> verifier(name, key).signature(key.sign(bytes)))
                .toList();
        return new SignedNote(text, lines);
    }

    /** Whether every key that signs now has signed this note. */
    @AllowedToAnyone("called by the log's sequencer")
    public boolean isSigned(String name, SignedNote note) {
        return ring.liveAndAnnounced(SigningPurpose.LOG).stream()
                .allMatch(key -> verifier(name, key).verifies(note));
    }

    /** The key that signs now, under this name. */
    @AllowedToAnyone("keys are published for everybody")
    public NoteVerifierKey verifierKey(String name) {
        return verifier(name, ring.live(SigningPurpose.LOG));
    }

    private static NoteVerifierKey verifier(String name, SigningKey key) {
        return NoteVerifierKey.of(name, key.pair().getPublic());
    }
}
