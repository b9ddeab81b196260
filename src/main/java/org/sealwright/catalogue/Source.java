package org.sealwright.catalogue;

import org.jspecify.annotations.Nullable;

/** Where an item of the catalogue was read off; other items name it by its id. */
public record Source(
        String id,
        String name,
        @Nullable String url,
        @Nullable String commit,
        String what) {

    /** The id of what nobody published: our own comparison of the texts. */
    static final String OWN_ANALYSIS = "own-analysis";
}
