package org.sealwright.catalogue;

import org.jspecify.annotations.Nullable;

/** The article of a law that a clock comes from. */
public record LegalSource(
        String act, String article, String url, @Nullable String note) {}
