package org.sealwright.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The chain's rows in the database. */
@Repository
class ChainRows {

    static final byte[] GENESIS = new byte[32];

    private static final String ENTRY = """
            e.id, e.at, e.actor, e.organisation, e.act, e.subject_type, e.subject, e.maker_id, e.details::text as details
            """;

    private final JdbcClient database;

    ChainRows(JdbcClient database) {
        this.database = database;
    }

    /** Whether this transaction may write links; the lock goes with it, so a dead node holds nothing. */
    boolean tryLock() {
        return database.sql("select pg_try_advisory_xact_lock(hashtext('sealwright.audit.chain'))")
                .query(Boolean.class)
                .single();
    }

    List<ChainedEntry> pending(int most) {
        return database.sql("select " + ENTRY + """
                        from platform.pending p join audit.entry e on e.id = p.entry
                        where p.kind = 'audit' order by p.id limit ?
                        """)
                .param(most)
                .query(ChainRows::entry)
                .list();
    }

    Link newest() {
        return database.sql("select seq, digest from audit.link order by seq desc limit 1")
                .query((row, number) -> new Link(row.getLong("seq"), row.getBytes("digest")))
                .optional()
                .orElse(new Link(0, GENESIS));
    }

    void append(long seq, UUID entry, byte[] digest) {
        database.sql("insert into audit.link (seq, entry, digest) values (?, ?, ?)")
                .params(seq, entry, digest)
                .update();
        database.sql("delete from platform.pending where kind = 'audit' and entry = ?")
                .param(entry)
                .update();
    }

    /** Links after one number with their entries, in order. */
    List<LinkedEntry> linksAfter(long seq, int most) {
        return database.sql("select l.seq, l.digest, " + ENTRY + """
                        from audit.link l join audit.entry e on e.id = l.entry
                        where l.seq > ? order by l.seq limit ?
                        """)
                .params(seq, most)
                .query((row, number) ->
                        new LinkedEntry(new Link(row.getLong("seq"), row.getBytes("digest")), entry(row, number)))
                .list();
    }

    /** Links after one number, without their entries, in order. */
    List<Link> digestsAfter(long seq, int most) {
        return database.sql("select seq, digest from audit.link where seq > ? order by seq limit ?")
                .params(seq, most)
                .query((row, number) -> new Link(row.getLong("seq"), row.getBytes("digest")))
                .list();
    }

    /** An entry, chained or still waiting. */
    ChainedEntry require(UUID entry) {
        return database.sql("select " + ENTRY + "from audit.entry e where e.id = ?")
                .param(entry)
                .query(ChainRows::entry)
                .single();
    }

    private static ChainedEntry entry(ResultSet row, int number) throws SQLException {
        return new ChainedEntry(
                row.getObject("id", UUID.class),
                Objects.requireNonNull(row.getTimestamp("at")).toInstant(),
                row.getObject("actor", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getString("act"),
                row.getString("subject_type"),
                row.getString("subject"),
                row.getObject("maker_id", UUID.class),
                row.getString("details"));
    }

    record Link(long seq, byte[] digest) {}

    record LinkedEntry(Link link, ChainedEntry entry) {}
}
