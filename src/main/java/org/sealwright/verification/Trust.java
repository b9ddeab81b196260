package org.sealwright.verification;

import org.jspecify.annotations.Nullable;

/**
 * What a verifier need not take from the body that it checks.
 *
 * @param logKey the log's key as it was learnt elsewhere; without it the key that the body publishes now is taken
 * @param kept a checkpoint from an earlier time: the log must extend it
 * @param wholeLog whether to read every leaf, so that nothing newer about the seal can stand there unseen
 */
public record Trust(
        @Nullable NoteVerifierKey logKey, @Nullable SignedNote kept, boolean wholeLog) {

    /** Nothing but what is published. */
    public static final Trust PUBLISHED = new Trust(null, null, false);
}
