package org.sealwright.surveillance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.decisions.CaseKind;
import org.sealwright.decisions.CaseTerms;
import org.sealwright.verification.SealNumber;

/**
 * A concern about a seal.
 *
 * @param id of the case that it opens, made by the portal with the form
 * @param kind what it asks for: one of {@link Concerns#KINDS}
 * @param emergency whether the seal should be suspended before the decision, if a second person agrees
 * @param publicText what the holder may read of why
 * @param terms what would come out of the scope, or for how many days to suspend
 * @param privateReason what only the body's people read: sources, names, suspicions
 */
public record ConcernOrder(
        UUID id,
        SealNumber seal,
        CaseKind kind,
        boolean emergency,
        @Nullable String publicText,
        @Nullable String privateReason,
        CaseTerms terms) {

    /** A concern that asks for nothing in particular. */
    public ConcernOrder(
            UUID id,
            SealNumber seal,
            CaseKind kind,
            boolean emergency,
            @Nullable String publicText,
            @Nullable String privateReason) {
        this(id, seal, kind, emergency, publicText, privateReason, CaseTerms.NONE);
    }
}
