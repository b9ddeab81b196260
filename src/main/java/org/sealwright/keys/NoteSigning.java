package org.sealwright.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.List;
import org.sealwright.platform.AllowedToAnyone;
import org.sealwright.verification.NoteVerifierKey;
import org.sealwright.verification.SignedNote;
import org.springframework.stereotype.Service;

/** Signs notes (C2SP signed-note) with the log's key, which signs nothing else. */
@Service
public class NoteSigning {

    private final KeyRing ring;

    NoteSigning(KeyRing ring) {
        this.ring = ring;
    }

    /**
     * The text with one signature under it.
     *
     * @param name name of the key: the log's origin
     */
    @AllowedToAnyone("called by the log's sequencer")
    public SignedNote sign(String name, String text) {
        try {
            SigningKey key = ring.live(SigningPurpose.LOG);
            var signer = Signature.getInstance(key.purpose().algorithm().jcaName());
            signer.initSign(key.pair().getPrivate());
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            return new SignedNote(text, List.of(verifierKey(name).signature(signer.sign())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A note could not be signed", e);
        }
    }

    /** The key that signs now, under this name. */
    @AllowedToAnyone("keys are published for everybody")
    public NoteVerifierKey verifierKey(String name) {
        return NoteVerifierKey.of(name, ring.live(SigningPurpose.LOG).pair().getPublic());
    }
}
