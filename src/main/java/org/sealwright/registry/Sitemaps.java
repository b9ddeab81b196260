package org.sealwright.registry;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.sealwright.platform.AllowedToAnyone;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Which seals a search engine is told of: the live ones, in files of as many as a sitemap may have. */
@Service
class Sitemaps {

    /** Of sitemaps.org: addresses in one file. */
    static final int MOST = 50_000;

    private final JdbcClient reader;

    Sitemaps(@Qualifier("reader") JdbcClient reader) {
        this.reader = reader;
    }

    /** The number with which each file begins. */
    @AllowedToAnyone("the registry is public")
    public List<String> beginnings() {
        return reader.sql("""
                        select number from (select number, row_number() over (order by number) as place
                          from registry.findable where not ended) s where (place - 1) % ? = 0 order by number
                        """)
                .param(MOST)
                .query((row, index) -> row.getString(1))
                .list();
    }

    /** A file's seals: from that number on. */
    @AllowedToAnyone("the registry is public")
    public List<Place> from(String number) {
        return reader.sql("""
                        select number, changed_at from registry.seal where status = 'ACTIVE' and number >= ?
                        order by number limit ?
                        """)
                .params(number, MOST)
                .query((row, index) -> new Place(
                        row.getString("number"),
                        Objects.requireNonNull(row.getTimestamp("changed_at")).toInstant()))
                .list();
    }

    /** A seal and when it changed last. */
    record Place(String number, Instant changed) {}
}
