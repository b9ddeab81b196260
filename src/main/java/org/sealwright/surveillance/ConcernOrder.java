package org.sealwright.surveillance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.decisions.CaseKind;
import org.sealwright.verification.SealNumber;

/**
 * A concern about a seal.
 *
 * @param id of the case that it opens, made by the portal with the form
 * @param kind what it asks for: one of {@link Concerns#KINDS}
 * @param emergency whether the seal should be suspended before the decision, if a second person agrees
 * @param publicText what the holder may read of why
 * @param privateReason what only the body's people read: sources, names, suspicions
 */
public record ConcernOrder(
        UUID id,
        SealNumber seal,
        CaseKind kind,
        boolean emergency,
        @Nullable String publicText,
        @Nullable String privateReason) {}
