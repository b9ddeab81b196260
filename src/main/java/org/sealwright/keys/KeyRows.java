package org.sealwright.keys;

import com.nimbusds.jose.jwk.JWK;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /** Newest first, by when they begin to sign. */
    List<PublishedKey> all() {
        return database.sql("""
                        select kid, purpose, algorithm, public_jwk::text as jwk, place, announced_at, not_before, retired_at,
                          compromised_from
                        from keys.key order by not_before desc, announced_at desc, kid
                        """).query(KeyRows::key).list();
    }

    /**
     * Publishes a key.
     *
     * @param from when it begins to sign
     * @param until when it ends, {@code null} where that is not known
     */
    void insert(SigningKey key, Instant announced, Instant from, @Nullable Instant until) {
        database.sql("""
                        insert into keys.key
                          (kid, purpose, algorithm, public_jwk, place, announced_at, not_before, retired_at)
                        values (?, ?, ?, ?::jsonb, ?, ?, ?, ?)
                        """)
                .param(key.kid())
                .param(key.purpose().name())
                .param(key.purpose().algorithm().name())
                .param(key.publicJwk().toJSONString())
                .param(key.place().name())
                .param(Timestamp.from(announced))
                .param(Timestamp.from(from))
                .param(until == null ? null : Timestamp.from(until))
                .update();
    }

    void retire(String kid, Instant at) {
        database.sql("update keys.key set retired_at = ? where kid = ?")
                .params(Timestamp.from(at), kid)
                .update();
    }

    void declareCompromised(String kid, Instant from, Instant declared) {
        database.sql("update keys.key set compromised_from = ?, declared_at = ? where kid = ?")
                .params(Timestamp.from(from), Timestamp.from(declared), kid)
                .update();
    }

    /** When a compromise was declared last. */
    Optional<Instant> lastDeclaration() {
        return database.sql(
                        "select declared_at from keys.key where declared_at is not null order by declared_at desc limit 1")
                .query((row, number) -> Objects.requireNonNull(instant(row, "declared_at")))
                .optional();
    }

    private static PublishedKey key(ResultSet row, int number) throws SQLException {
        try {
            return new PublishedKey(
                    row.getString("kid"),
                    SigningPurpose.valueOf(row.getString("purpose")),
                    SigningAlgorithm.valueOf(row.getString("algorithm")),
                    JWK.parse(row.getString("jwk")),
                    KeyPlace.valueOf(row.getString("place")),
                    Objects.requireNonNull(instant(row, "announced_at")),
                    Objects.requireNonNull(instant(row, "not_before")),
                    instant(row, "retired_at"),
                    instant(row, "compromised_from"));
        } catch (ParseException e) {
            throw new SQLException("Not a public key", e);
        }
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
