package org.sealwright.catalogue;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The published document behind a file of the catalogue. */
public record Standard(
        String body,
        String number,
        String version,
        String published,
        String title,
        @Nullable String url,
        @Nullable String sameProvisionsAs,
        List<EditionId> supersedes,
        List<EditionId> supersededBy,
        @Nullable EditionId assesses) {

    /** {@code EN 303 645 V3.1.3}. */
    public String designation() {
        return number + " " + version;
    }

    /** The month in which it was published. */
    public YearMonth publishedIn() {
        return YearMonth.parse(published);
    }
}
