package org.sealwright.catalogue;

import org.jspecify.annotations.Nullable;

/** What a value of the Support column says in an edition, and what its detail is for. */
public record SupportMeaning(
        Support value,
        String meaning,
        String detail,
        @Nullable Confidence confidence,
        @Nullable String note) {}
