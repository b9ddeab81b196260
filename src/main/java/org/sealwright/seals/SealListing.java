package org.sealwright.seals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.verification.SealNumber;
import org.sealwright.web.Paged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists seals for working pages: all of them for the body's people, a manufacturer's own for its people. */
@Service
public class SealListing {

    private static final String FOUND = """
            from seals.seal s
            join seals.version v on v.number = s.number and v.version = s.version
            join organisations.organisation o on o.id = s.maker_id
            where (?::text is null or s.status = ?) and (? = '' or position(lower(?) in lower(
              s.number || ' ' || o.name || ' ' || coalesce(v.certificate -> 'product' ->> 'name', ''))) > 0)
            """;

    private final JdbcClient database;

    SealListing(JdbcClient database) {
        this.database = database;
    }

    /** Seals in a state, or in any, whose number, product or maker contains a text; what changed last stands first. */
    @AllowedTo({Role.SURVEILLANCE_OFFICER, Role.REVIEWER, Role.CERTIFIER, Role.ADMINISTRATOR, Role.AUDITOR})
    @Transactional(readOnly = true)
    public Paged<Row> page(Actor actor, @Nullable SealStatus status, String text, int page) {
        return list(status, text, "s.status_since desc, s.number", page);
    }

    /** All of them; those that end next come first, those that have ended last. */
    @AllowedTo(everyRole = true)
    @Transactional(readOnly = true)
    public Paged<Row> ending(Actor actor, int page) {
        return list(null, "", "s.status in ('ACTIVE', 'SUSPENDED') desc, s.valid_until, s.number", page);
    }

    /** Suspended seals whose suspension ends before that moment, the longest overdue first. */
    @AllowedTo(jobs = true)
    @Transactional(readOnly = true)
    public List<SealNumber> suspensionsOver(Actor job, Instant before) {
        return database.sql("""
                        select number from seals.seal where status = 'SUSPENDED' and suspended_until < ?
                        order by suspended_until, number
                        """)
                .param(Timestamp.from(before))
                .query((row, number) -> new SealNumber(row.getString(1)))
                .list();
    }

    /** Row-level security leaves out what a person may not see. */
    private Paged<Row> list(@Nullable SealStatus status, String text, String order, int page) {
        String state = status == null ? null : status.name();
        String wanted = text.strip();
        long total = database.sql("select count(*) " + FOUND)
                .param(state)
                .param(state)
                .params(wanted, wanted)
                .query(Long.class)
                .single();
        List<Row> rows = database.sql("""
                        select s.number, s.maker_id, o.name as maker, v.certificate -> 'product' ->> 'name' as product,
                          v.certificate -> 'basis' ->> 'level' as level, s.status, s.status_since, s.valid_until
                        """ + FOUND + " order by " + order + " offset ? limit ?")
                .param(state)
                .param(state)
                .params(wanted, wanted, Paged.offset(page, total), Paged.USUAL_SIZE)
                .query(SealListing::row)
                .list();
        return Paged.of(rows, page, total);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new SealNumber(row.getString("number")),
                row.getObject("maker_id", UUID.class),
                row.getString("maker"),
                row.getString("product"),
                row.getString("level"),
                SealStatus.valueOf(row.getString("status")),
                Objects.requireNonNull(row.getTimestamp("status_since")).toInstant(),
                Objects.requireNonNull(row.getTimestamp("valid_until")).toInstant());
    }

    /** A seal in a list. */
    public record Row(
            SealNumber number,
            UUID maker,
            String makerName,
            String product,
            String level,
            SealStatus status,
            Instant since,
            Instant validUntil) {}
}
