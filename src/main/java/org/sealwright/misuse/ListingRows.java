package org.sealwright.misuse;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.NotFound;
import org.sealwright.web.Paged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list in the database: every version of every entry. */
@Repository
class ListingRows {

    private static final String VERSION = """
        select l.*, (select min(p.closed_at) from misuse.listing p where p.entry = l.entry and p.state = 'PUBLISHED') as first_published
        from misuse.listing l
        """;

    /** What the public reads: of each entry the newest version that was published, unless it is over for a year. */
    private static final String PUBLIC = """
         where l.state = 'PUBLISHED'
           and not exists (select from misuse.listing n where n.entry = l.entry and n.state = 'PUBLISHED' and n.version > l.version)
           and (l.standing = 'GOES_ON' or l.closed_at > :since)
        """;

    private final JdbcClient database;
    private final Clock clock;

    ListingRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Gives whether it is new. */
    boolean insert(ListingOrder order, int version, UUID author) {
        return database.sql("""
            insert into misuse.listing (id, entry, version, report_id, shown, folded, sold_as, seen, wrong, since, standing,
              drafted_by, drafted_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
            """)
                        .param(order.id())
                        .param(order.entry())
                        .param(version)
                        .param(order.report())
                        .param(order.shown().isEmpty() ? null : order.shown().text())
                        .param(order.shown().folded())
                        .param(order.soldAs())
                        .param(order.seen())
                        .param(order.wrong())
                        .param(Date.valueOf(order.since()))
                        .param(order.standing().name())
                        .param(author)
                        .param(Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    void close(UUID id, Listing.State state, UUID closer) {
        database.sql("update misuse.listing set state = ?, closed_by = ?, closed_at = ? where id = ?")
                .params(state.name(), closer, Timestamp.from(clock.instant()), id)
                .update();
    }

    /** For an act: whoever else acts on it waits. */
    Listing requireForAct(UUID id) {
        return database.sql(VERSION + " where l.id = ? for update of l")
                .param(id)
                .query(ListingRows::listing)
                .optional()
                .orElseThrow(() -> new NotFound("listing", id));
    }

    Optional<Listing> find(UUID id) {
        return database.sql(VERSION + " where l.id = ?")
                .param(id)
                .query(ListingRows::listing)
                .optional();
    }

    /** Every version of an entry, newest first. */
    List<Listing> versions(UUID entry) {
        return database.sql(VERSION + " where l.entry = ? order by l.version desc")
                .param(entry)
                .query(ListingRows::listing)
                .list();
    }

    /** What waits for a second person, oldest first. */
    List<Listing> drafts() {
        return database.sql(VERSION + " where l.state = 'DRAFT' order by l.drafted_at, l.id")
                .query(ListingRows::listing)
                .list();
    }

    Paged<Listing> published(int page, Instant overSince) {
        long total = database.sql("select count(*) from misuse.listing l" + PUBLIC)
                .param("since", Timestamp.from(overSince))
                .query(Long.class)
                .single();
        List<Listing> items = database.sql(VERSION + PUBLIC
                        + " order by (l.standing = 'GOES_ON') desc, first_published desc, l.entry desc offset :offset"
                        + " limit "
                        + Paged.USUAL_SIZE)
                .param("since", Timestamp.from(overSince))
                .param("offset", Paged.offset(page, total))
                .query(ListingRows::listing)
                .list();
        return Paged.of(items, page, total);
    }

    /** Entries that name this number, newest first. */
    List<Listing> naming(String folded, Instant overSince) {
        return database.sql(VERSION + PUBLIC
                        + " and l.folded = :folded and l.standing <> 'TAKEN_BACK' order by first_published"
                        + " desc, l.entry desc limit 5")
                .param("since", Timestamp.from(overSince))
                .param("folded", folded)
                .query(ListingRows::listing)
                .list();
    }

    private static Listing listing(ResultSet row, int index) throws SQLException {
        Listing.State state = Listing.State.valueOf(row.getString("state"));
        return new Listing(
                row.getObject("id", UUID.class),
                row.getObject("entry", UUID.class),
                row.getInt("version"),
                row.getObject("report_id", UUID.class),
                ShownNumber.of(row.getString("shown")),
                row.getString("sold_as"),
                row.getString("seen"),
                row.getString("wrong"),
                row.getDate("since").toLocalDate(),
                Standing.valueOf(row.getString("standing")),
                row.getObject("drafted_by", UUID.class),
                row.getTimestamp("drafted_at").toInstant(),
                state,
                state == Listing.State.PUBLISHED ? instant(row.getTimestamp("closed_at")) : null,
                instant(row.getTimestamp("first_published")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
