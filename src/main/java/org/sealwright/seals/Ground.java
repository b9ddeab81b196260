package org.sealwright.seals;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * On what an act on a seal rests: the decision case, the reason that the public reads, and what only the holder and the
 * body's people read. The clock acts on no case and needs no reason.
 */
public record Ground(
        @Nullable UUID caseId,
        @Nullable String publicReason,
        @Nullable String privateReason) {

    private static final int LONGEST_PUBLIC = 2_000;
    private static final int LONGEST_PRIVATE = 10_000;

    /** Nobody decided: a date passed. */
    static final Ground CLOCK = new Ground(null, null, null);

    public Ground {
        publicReason = tidy(publicReason, LONGEST_PUBLIC);
        privateReason = tidy(privateReason, LONGEST_PRIVATE);
    }

    /** The decision of a case, with reasons. */
    public static Ground decided(UUID caseId, @Nullable String publicReason, @Nullable String privateReason) {
        return new Ground(caseId, publicReason, privateReason);
    }

    /** The public reason of an act that takes something away and must say why (ISO/IEC 17065, 7.11). */
    String requirePublicReason() {
        if (publicReason == null) {
            throw new IllegalArgumentException("The public is told why");
        }
        return publicReason;
    }

    private static @Nullable String tidy(@Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > longest) {
            throw new IllegalArgumentException("A reason has at most " + longest + " characters");
        }
        return text.strip();
    }
}
