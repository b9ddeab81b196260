package org.sealwright.misuse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reports, their photos and what was written about them, in the database. */
@Repository
class ReportRows {

    private final JdbcClient database;
    private final Clock clock;

    ReportRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Gives whether it is new. */
    boolean insert(ReportOrder order) {
        return database.sql("""
            insert into misuse.report (id, kind, typed, folded, words, seen, email, language, key_digest, received_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
            """)
                        .param(order.id())
                        .param(order.kind().name())
                        .param(order.number().isEmpty() ? null : order.number().text())
                        .param(order.number().folded())
                        .param(order.words())
                        .param(order.seen())
                        .param(order.email())
                        .param(order.language())
                        .param(order.key().digest())
                        .param(now())
                        .update()
                == 1;
    }

    void insertPhoto(UUID report, int place, Photo photo) {
        database.sql("insert into misuse.photo (report_id, place, content, digest, kept_at) values (?, ?, ?, ?, ?)")
                .params(report, place, photo.jpeg(), photo.digest().toString(), now())
                .update();
    }

    /** Gives whether it is new. */
    boolean insertRemark(UUID id, UUID report, boolean answer, String words, UUID author) {
        return database.sql("""
            insert into misuse.remark (id, report_id, answer, words, written_by, written_at)
            values (?, ?, ?, ?, ?, ?) on conflict (id) do nothing
            """)
                        .params(id, report, answer, words, author, now())
                        .update()
                == 1;
    }

    /** How many reports with this address came since then. */
    long countFrom(String email, Instant since) {
        return database.sql("select count(*) from misuse.report where email = ? and received_at > ?")
                .params(email, Timestamp.from(since))
                .query(Long.class)
                .single();
    }

    long countPhotos(Instant since) {
        return database.sql("select count(*) from misuse.photo where kept_at > ?")
                .param(Timestamp.from(since))
                .query(Long.class)
                .single();
    }

    Optional<Stored> find(UUID id) {
        return database.sql("select * from misuse.report where id = ?")
                .param(id)
                .query(ReportRows::stored)
                .optional();
    }

    Optional<Stored> findByKey(String digest) {
        return database.sql("select * from misuse.report where key_digest = ?")
                .param(digest)
                .query(ReportRows::stored)
                .optional();
    }

    Optional<UUID> idOf(long number) {
        return database.sql("select id from misuse.report where number = ?")
                .param(number)
                .query(UUID.class)
                .optional();
    }

    /** For an act on two at once, always in the same order, so that nobody waits for each other. */
    void lock(UUID one, UUID other) {
        database.sql("select id from misuse.report where id in (?, ?) order by id for update")
                .params(one, other)
                .query(UUID.class)
                .list();
    }

    /** For an act: whoever else acts on it waits. */
    Stored requireForAct(UUID id) {
        return database.sql("select * from misuse.report where id = ? for update")
                .param(id)
                .query(ReportRows::stored)
                .optional()
                .orElseThrow(() -> new NotFound("report", id));
    }

    void take(UUID id, UUID handler) {
        database.sql("update misuse.report set state = 'TAKEN', handler = ? where id = ?")
                .params(handler, id)
                .update();
    }

    void close(UUID id, ReportOutcome outcome, @Nullable UUID sameAs, UUID closer) {
        database.sql("""
            update misuse.report set state = 'CLOSED', outcome = ?, same_as = ?, closed_by = ?, closed_at = ? where id = ?
            """)
                .param(outcome.name())
                .param(sameAs)
                .param(closer)
                .param(now())
                .param(id)
                .update();
    }

    List<Remark> remarks(UUID report) {
        return database.sql("""
            select id, answer, words, written_by, written_at from misuse.remark
            where report_id = ? order by written_at, id
            """)
                .param(report)
                .query((row, number) -> new Remark(
                        row.getObject("id", UUID.class),
                        row.getBoolean("answer"),
                        row.getString("words"),
                        row.getObject("written_by", UUID.class),
                        row.getTimestamp("written_at").toInstant()))
                .list();
    }

    List<Integer> photos(UUID report) {
        return database.sql("select place from misuse.photo where report_id = ? order by place")
                .param(report)
                .query((row, number) -> row.getInt(1))
                .list();
    }

    Optional<byte[]> photo(UUID report, int place) {
        return database.sql("select content from misuse.photo where report_id = ? and place = ?")
                .params(report, place)
                .query((row, number) -> Objects.requireNonNull(row.getBytes(1)))
                .optional();
    }

    /** Reports that have been waiting since before that moment and of which nobody was reminded. */
    List<Stored> waitingSince(Instant before) {
        return database.sql("""
            select * from misuse.report where state <> 'CLOSED' and received_at < ? and reminded_at is null
            order by received_at, id
            """)
                .param(Timestamp.from(before))
                .query(ReportRows::stored)
                .list();
    }

    /** Gives whether this node is the first to do so. */
    boolean remind(UUID id) {
        return database.sql("update misuse.report set reminded_at = ? where id = ? and reminded_at is null")
                        .params(now(), id)
                        .update()
                == 1;
    }

    /** Closed before that moment, with an address or a link still in the database. */
    List<Stored> toForget(Instant before) {
        return database.sql("""
            select * from misuse.report where closed_at < ? and forgotten_at is null order by closed_at, id for update
            """)
                .param(Timestamp.from(before))
                .query(ReportRows::stored)
                .list();
    }

    void forget(UUID id, boolean photosToo) {
        database.sql("update misuse.report set email = null, key_digest = null, forgotten_at = ? where id = ?")
                .params(now(), id)
                .update();
        if (photosToo) {
            database.sql("delete from misuse.photo where report_id = ?")
                    .param(id)
                    .update();
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    static Stored stored(ResultSet row, int index) throws SQLException {
        String outcome = row.getString("outcome");
        return new Stored(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                ReportKind.valueOf(row.getString("kind")),
                ShownNumber.of(row.getString("typed")),
                row.getString("words"),
                row.getString("seen"),
                row.getString("email"),
                row.getString("language"),
                row.getString("key_digest"),
                row.getTimestamp("received_at").toInstant(),
                ReportState.valueOf(row.getString("state")),
                row.getObject("handler", UUID.class),
                outcome == null ? null : ReportOutcome.valueOf(outcome),
                row.getObject("same_as", UUID.class),
                instant(row.getTimestamp("closed_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /** A row of {@code misuse.report}. */
    record Stored(
            UUID id,
            long number,
            ReportKind kind,
            ShownNumber shown,
            String words,
            @Nullable String seen,
            @Nullable String email,
            String language,
            @Nullable String keyDigest,
            Instant receivedAt,
            ReportState state,
            @Nullable UUID handler,
            @Nullable ReportOutcome outcome,
            @Nullable UUID sameAs,
            @Nullable Instant closedAt) {

        String reference() {
            return "R-" + number;
        }
    }
}
