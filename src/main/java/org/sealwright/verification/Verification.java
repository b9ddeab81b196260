package org.sealwright.verification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a verifier found out about a seal.
 *
 * @param seal what the credential says; {@code null} unless that is genuine
 * @param body who issued it, as far as anybody asked knows
 * @param checkpoint the log's checkpoint that was verified, to be kept for the next time
 */
public record Verification(
        Answer answer,
        Findings findings,
        List<Step> steps,
        @Nullable SignedSeal seal,
        PublicBody body,
        @Nullable SignedNote checkpoint,
        Instant asOf) {

    public Verification {
        steps = List.copyOf(steps);
    }

    /**
     * One thing that was checked.
     *
     * @param source word for what was asked: {@code signature}, {@code revocation}, {@code log} …
     * @param passed whether it speaks for the seal
     * @param sentence what was found, for the reader
     */
    public record Step(String source, boolean passed, String sentence) {

        static Step of(String source, Said<?> said) {
            return new Step(source, said.vouches(), said.sentence());
        }
    }
}
