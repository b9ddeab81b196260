package org.sealwright.misuse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of an entry of the list.
 *
 * @param firstPublished when the entry came onto the list; {@code null} while it never was
 * @param draftedBy account of who wrote this version
 */
public record Listing(
        UUID id,
        UUID entry,
        int version,
        @Nullable UUID report,
        ShownNumber shown,
        String soldAs,
        String seen,
        String wrong,
        LocalDate since,
        Standing standing,
        UUID draftedBy,
        Instant draftedAt,
        State state,
        @Nullable Instant publishedAt,
        @Nullable Instant firstPublished) {

    /** Where a version stands. */
    public enum State {
        DRAFT,
        PUBLISHED,
        DISCARDED
    }

    public boolean isDraft() {
        return state == State.DRAFT;
    }

    /** Whether the public read something else before. */
    public boolean isCorrected() {
        return publishedAt != null && !publishedAt.equals(firstPublished);
    }

    /** Whether it is what that form asked for. */
    boolean says(ListingOrder order) {
        return entry.equals(order.entry())
                && Objects.equals(report, order.report())
                && shown.equals(order.shown())
                && soldAs.equals(order.soldAs())
                && seen.equals(order.seen())
                && wrong.equals(order.wrong())
                && since.equals(order.since())
                && standing == order.standing();
    }
}
