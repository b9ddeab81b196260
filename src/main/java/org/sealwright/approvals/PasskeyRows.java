package org.sealwright.approvals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The passkeys that people registered, and the challenges that new ones have to answer. */
@Repository
class PasskeyRows {

    private final JdbcClient database;

    PasskeyRows(JdbcClient database) {
        this.database = database;
    }

    /** One passkey. */
    record Row(byte[] credentialId, UUID account, byte[] publicKey, String name, Instant registeredAt) {}

    void keepChallenge(UUID id, UUID account, byte[] bytes, Instant now, Duration life) {
        database.sql("delete from approvals.challenge where made_at < ?")
                .param(Timestamp.from(now.minus(life)))
                .update();
        database.sql("insert into approvals.challenge (id, account_id, bytes, made_at) values (?, ?, ?, ?)")
                .params(id, account, bytes)
                .param(Timestamp.from(now))
                .update();
    }

    /** The challenge, which nobody gets a second time. */
    Optional<byte[]> takeChallenge(UUID id, UUID account, Instant notBefore) {
        return database.sql(
                        "delete from approvals.challenge where id = ? and account_id = ? and made_at >= ? returning bytes")
                .params(id, account)
                .param(Timestamp.from(notBefore))
                .query((row, number) -> row.getBytes("bytes"))
                .optional();
    }

    /** Gives whether it was added; a passkey is registered once, by one person. */
    boolean add(Row row) {
        return database.sql("""
                                insert into approvals.passkey (credential_id, account_id, public_key, name, registered_at)
                                values (?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(row.credentialId(), row.account(), row.publicKey(), row.name())
                        .param(Timestamp.from(row.registeredAt()))
                        .update()
                == 1;
    }

    /** The passkeys that an account has now, the oldest first. */
    List<Row> of(UUID account) {
        return database.sql("""
                        select * from approvals.passkey where account_id = ? and removed_at is null
                        order by registered_at, credential_id
                        """).param(account).query(PasskeyRows::row).list();
    }

    Optional<Row> find(UUID account, byte[] credentialId) {
        return database.sql(
                        "select * from approvals.passkey where account_id = ? and credential_id = ? and removed_at is null")
                .params(account, credentialId)
                .query(PasskeyRows::row)
                .optional();
    }

    int rename(UUID account, byte[] credentialId, String name) {
        return database.sql(
                        "update approvals.passkey set name = ? where account_id = ? and credential_id = ? and removed_at is null")
                .params(name, account, credentialId)
                .update();
    }

    int remove(UUID account, byte[] credentialId, Instant now) {
        return database.sql("""
                        update approvals.passkey set removed_at = ?
                        where account_id = ? and credential_id = ? and removed_at is null
                        """)
                .param(Timestamp.from(now))
                .params(account, credentialId)
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getBytes("credential_id"),
                row.getObject("account_id", UUID.class),
                row.getBytes("public_key"),
                row.getString("name"),
                row.getTimestamp("registered_at").toInstant());
    }
}
