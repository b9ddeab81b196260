package org.sealwright.registry;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sealwright.platform.AllowedToAnyone;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What happened to seals, newest first, for the feed. */
@Service
class SealNews {

    static final int PAGE = 100;

    private final JdbcClient reader;

    SealNews(@Qualifier("reader") JdbcClient reader) {
        this.reader = reader;
    }

    /**
     * A page of events.
     *
     * @param before only events older than this one, by its place; {@code null} begins with the newest
     */
    @AllowedToAnyone("every event of a seal is public")
    public List<Item> page(@Nullable Long before) {
        return reader.sql("""
                        select id, number, seq, event, at, product, maker, public_reason from registry.event
                        where ?::bigint is null or id < ? order by id desc limit ?
                        """)
                .param(before)
                .param(before)
                .param(PAGE)
                .query((row, index) -> new Item(
                        row.getLong("id"),
                        row.getString("number"),
                        row.getInt("seq"),
                        row.getString("event"),
                        Objects.requireNonNull(row.getTimestamp("at")).toInstant(),
                        row.getString("product"),
                        row.getString("maker"),
                        row.getString("public_reason")))
                .list();
    }

    /** One event; {@code place} counts all events of the body in their order. */
    record Item(
            long place,
            String number,
            int seq,
            String event,
            Instant at,
            String product,
            String maker,
            @Nullable String reason) {}
}
