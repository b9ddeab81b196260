package org.sealwright.decisions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case that is under way, as the manufacturer sees it.
 *
 * @param request why it was opened: the holder's own words, or what the body wants the holder to know
 * @param mayTakeBack whether it is the holder's to take back
 */
public record MakerCase(
        UUID id,
        String number,
        CaseKind kind,
        CaseState state,
        String product,
        @Nullable String sealNumber,
        @Nullable String request,
        Instant openedAt,
        boolean mayTakeBack) {}
