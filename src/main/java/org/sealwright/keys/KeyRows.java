package org.sealwright.keys;

import com.nimbusds.jose.jwk.JWK;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The published keys in the database. */
@Repository
class KeyRows {

    private final JdbcClient database;

    KeyRows(JdbcClient database) {
        this.database = database;
    }

    /** One node at a time looks for keys and makes them; until the transaction ends. */
    void lock() {
        database.sql("select pg_advisory_xact_lock(hashtext('sealwright.keys'))")
                .query((row, number) -> number)
                .list();
    }

    /** Newest first. */
    List<PublishedKey> all() {
        return database.sql("""
                        select kid, purpose, algorithm, public_jwk::text as jwk, not_before, retired_at
                        from keys.key order by not_before desc, kid
                        """).query(KeyRows::key).list();
    }

    void insert(SigningKey key, Instant from) {
        database.sql("""
                        insert into keys.key (kid, purpose, algorithm, public_jwk, not_before)
                        values (?, ?, ?, ?::jsonb, ?)
                        """)
                .param(key.kid())
                .param(key.purpose().name())
                .param(key.purpose().algorithm().name())
                .param(key.publicJwk().toJSONString())
                .param(Timestamp.from(from))
                .update();
    }

    private static PublishedKey key(ResultSet row, int number) throws SQLException {
        Timestamp retired = row.getTimestamp("retired_at");
        try {
            return new PublishedKey(
                    row.getString("kid"),
                    SigningPurpose.valueOf(row.getString("purpose")),
                    SigningAlgorithm.valueOf(row.getString("algorithm")),
                    JWK.parse(row.getString("jwk")),
                    Objects.requireNonNull(row.getTimestamp("not_before")).toInstant(),
                    retired == null ? null : retired.toInstant());
        } catch (ParseException e) {
            throw new SQLException("Not a public key", e);
        }
    }
}
