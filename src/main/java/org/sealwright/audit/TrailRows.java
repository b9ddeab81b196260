package org.sealwright.audit;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.sealwright.audit.TrailEntryDetail.ChainLink;
import org.sealwright.shared.Sha256;
import org.sealwright.web.Paged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The trail's rows as readers see them. */
@Repository
class TrailRows {

    private static final String FROM = " from audit.entry e left join audit.link l on l.entry = e.id ";
    private static final String ENTRY =
            "select e.id, e.at, e.actor, e.organisation, e.act, e.subject_type, e.subject, e.maker_id, l.seq" + FROM;

    private final JdbcClient database;
    private final ChainRows chain;
    private final NamedTexts texts;

    TrailRows(JdbcClient database, ChainRows chain, NamedTexts texts) {
        this.database = database;
        this.chain = chain;
        this.texts = texts;
    }

    Paged<TrailEntry> page(TrailFilter filter, int page) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        List<Object> arguments = new ArrayList<>();
        conditions(filter, conditions, arguments);
        String where = " where " + String.join(" and ", conditions);
        long total = database.sql("select count(*) from audit.entry e" + where)
                .params(arguments)
                .query(Long.class)
                .single();
        List<TrailEntry> entries = database.sql(ENTRY + where + " order by e.at desc, e.id desc offset ? limit ?")
                .params(arguments)
                .params(Paged.offset(page, total), Paged.USUAL_SIZE)
                .query(TrailRows::entry)
                .list();
        return Paged.of(entries, page, total);
    }

    private static void conditions(TrailFilter filter, List<String> conditions, List<Object> arguments) {
        if (filter.act() != null) {
            conditions.add("e.act = ?");
            arguments.add(filter.act());
        }
        if (filter.people() != null) {
            conditions.add("e.actor = any(?)");
            arguments.add(filter.people().toArray(UUID[]::new));
        }
        if (filter.subject() != null) {
            conditions.add("e.subject = ?");
            arguments.add(filter.subject());
        }
        if (filter.makers() != null) {
            conditions.add("e.maker_id = any(?)");
            arguments.add(filter.makers().toArray(UUID[]::new));
        }
        if (filter.from() != null) {
            conditions.add("e.at >= ?");
            arguments.add(Timestamp.from(filter.from()));
        }
        if (filter.until() != null) {
            conditions.add("e.at < ?");
            arguments.add(Timestamp.from(filter.until()));
        }
    }

    Optional<TrailEntryDetail> detail(UUID id) {
        return database.sql(ENTRY + "where e.id = ?")
                .param(id)
                .query(TrailRows::entry)
                .optional()
                .map(this::withEverything);
    }

    private TrailEntryDetail withEverything(TrailEntry entry) {
        ChainedEntry chained = chain.require(entry.id());
        var details = texts.details(chained.details());
        return new TrailEntryDetail(
                entry,
                details,
                texts.namedIn(details),
                entry.link() == null ? null : link(entry.link()),
                new String(chained.canonical(), StandardCharsets.UTF_8));
    }

    private ChainLink link(long seq) {
        return new ChainLink(seq, seq == 1 ? Sha256.ofDigest(ChainRows.GENESIS) : digest(seq - 1), digest(seq));
    }

    private Sha256 digest(long seq) {
        return Sha256.ofDigest(database.sql("select digest from audit.link where seq = ?")
                .param(seq)
                .query((row, number) -> row.getBytes(1))
                .single());
    }

    /** One step through the index for each act, however long the trail is. */
    List<String> acts() {
        return database.sql("""
                        with recursive known as (
                          (select act from audit.entry order by act limit 1)
                          union all
                          select (select e.act from audit.entry e where e.act > k.act order by e.act limit 1)
                          from known k where k.act is not null)
                        select act from known where act is not null order by act
                        """).query((row, number) -> row.getString(1)).list();
    }

    private static TrailEntry entry(ResultSet row, int number) throws SQLException {
        return new TrailEntry(
                row.getObject("id", UUID.class),
                Objects.requireNonNull(row.getTimestamp("at")).toInstant(),
                row.getObject("actor", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getString("act"),
                row.getString("subject_type"),
                row.getString("subject"),
                row.getObject("maker_id", UUID.class),
                row.getObject("seq", Long.class));
    }
}
