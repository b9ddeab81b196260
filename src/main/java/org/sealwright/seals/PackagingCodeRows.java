package org.sealwright.seals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sealwright.shared.Sha256;
import org.sealwright.verification.SealNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The signed codes of boxes; written once, never changed. */
@Repository
class PackagingCodeRows {

    private final JdbcClient database;

    PackagingCodeRows(JdbcClient database) {
        this.database = database;
    }

    /** Lets two who ask for the same code at once get one. */
    void lock(SealNumber number) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 335))")
                .param(number.value())
                .query(row -> {});
    }

    void add(Row row) {
        database.sql("""
                        insert into seals.packaging_code
                          (digest, number, version, model, maker_id, code, kid, made_at, log_entry)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Sha256.of(row.code()).hex(),
                        row.number().value(),
                        row.version(),
                        row.model(),
                        row.maker(),
                        row.code(),
                        row.kid(),
                        Timestamp.from(row.madeAt()),
                        row.logEntry())
                .update();
    }

    /** The codes of one model in one version, newest first. */
    List<Row> of(SealNumber number, int version, String model) {
        return database.sql("""
                        select * from seals.packaging_code where number = ? and version = ? and model = ?
                        order by made_at desc, digest
                        """)
                .params(number.value(), version, model)
                .query(PackagingCodeRows::row)
                .list();
    }

    /** All codes by digest, behind one; nothing is taken for well-formed. */
    List<Kept> after(String digest, int most) {
        return database.sql("select * from seals.packaging_code where digest > ? order by digest limit ?")
                .params(digest, most)
                .query((row, index) -> new Kept(
                        row.getString("digest"),
                        row.getString("number"),
                        row.getInt("version"),
                        row.getString("model"),
                        row.getBytes("code"),
                        row.getObject("log_entry", UUID.class)))
                .list();
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                new SealNumber(row.getString("number")),
                row.getInt("version"),
                row.getString("model"),
                row.getObject("maker_id", UUID.class),
                row.getBytes("code"),
                row.getString("kid"),
                row.getTimestamp("made_at").toInstant(),
                row.getObject("log_entry", UUID.class));
    }

    record Row(
            SealNumber number,
            int version,
            String model,
            UUID maker,
            byte[] code,
            String kid,
            Instant madeAt,
            UUID logEntry) {}

    /** A code as it is stored. */
    record Kept(String digest, String number, int version, String model, byte[] code, UUID logEntry) {}
}
