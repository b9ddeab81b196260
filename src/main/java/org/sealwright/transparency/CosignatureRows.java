package org.sealwright.transparency;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.sealwright.verification.NoteSignature;
import org.sealwright.verification.SignedNote;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What witnesses cosigned. */
@Repository
class CosignatureRows {

    private final JdbcClient database;

    CosignatureRows(JdbcClient database) {
        this.database = database;
    }

    /** The newest checkpoint, if this witness has not cosigned it. */
    Optional<Uncosigned> newestWithout(String witness) {
        return database.sql("""
                        select c.id, c.size, c.note from transparency.checkpoint c
                        where c.id = (select id from transparency.checkpoint order by size desc, id desc limit 1)
                          and not exists (select from transparency.cosignature s
                            where s.checkpoint = c.id and s.witness = ?)
                        """)
                .param(witness)
                .query((row, number) ->
                        new Uncosigned(row.getLong("id"), row.getLong("size"), SignedNote.parse(row.getString("note"))))
                .optional();
    }

    /** The size of the newest checkpoint that a witness cosigned; 0 if none. */
    long size(String witness) {
        return database.sql("""
                        select coalesce(max(c.size), 0) from transparency.cosignature s
                        join transparency.checkpoint c on c.id = s.checkpoint where s.witness = ?
                        """).param(witness).query(Long.class).single();
    }

    /** When a witness cosigned last. */
    Optional<Instant> newest(String witness) {
        return database.sql(
                        "select at from transparency.cosignature where witness = ? order by checkpoint desc limit 1")
                .param(witness)
                .query((row, number) -> row.getTimestamp("at").toInstant())
                .optional();
    }

    void add(long checkpoint, String witness, NoteSignature line, Instant at) {
        database.sql("""
                        insert into transparency.cosignature (checkpoint, witness, line, at) values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(checkpoint, witness, line.line(), Timestamp.from(at))
                .update();
    }

    record Uncosigned(long id, long size, SignedNote note) {}
}
