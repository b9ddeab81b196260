package org.sealwright.approvals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Actor;
import org.sealwright.signer.Countersignature;
import org.sealwright.signer.PasskeyAssertion;
import org.sealwright.signer.SignerJson;
import org.sealwright.signer.Statement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements that administrators sign, and their signatures. */
@Repository
class StatementRows {

    private final JdbcClient database;

    StatementRows(JdbcClient database) {
        this.database = database;
    }

    /** What a statement is about. */
    enum Kind {
        FOUNDING(2),
        ENROLMENT(2),
        ENDING(1);

        private final int needed;

        Kind(int needed) {
            this.needed = needed;
        }

        /** How many administrators have to sign it. */
        int needed() {
            return needed;
        }
    }

    /** One statement, with its exact text. */
    record Row(
            UUID id,
            Kind kind,
            @Nullable UUID account,
            String text,
            UUID madeBy,
            Instant madeAt,
            @Nullable Instant settledAt,
            @Nullable Instant droppedAt) {

        boolean isOpen() {
            return settledAt == null && droppedAt == null;
        }

        <T extends Statement> T as(Class<T> type) {
            return SignerJson.read(text, type);
        }
    }

    /** @return whether it waits now; not where another one of the kind about the same thing does */
    boolean add(Actor actor, Kind kind, @Nullable UUID account, Statement statement, Instant now) {
        return database.sql("""
                        insert into approvals.statement (id, kind, account_id, statement, made_by, made_at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                        .params(statement.id(), kind.name())
                        .param(account)
                        .param(Texts.of(statement))
                        .param(actor.id())
                        .param(Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Keeps everybody else from signing it until the act is done. */
    Optional<Row> findForAct(UUID id) {
        return database.sql("select * from approvals.statement where id = ? for update")
                .param(id)
                .query(StatementRows::row)
                .optional();
    }

    Optional<Row> find(UUID id) {
        return database.sql("select * from approvals.statement where id = ?")
                .param(id)
                .query(StatementRows::row)
                .optional();
    }

    /** What waits for signatures, the oldest first. */
    List<Row> open() {
        return database.sql("""
                        select * from approvals.statement where settled_at is null and dropped_at is null
                        order by made_at, id
                        """).query(StatementRows::row).list();
    }

    /** What was signed as often as it needs, the oldest first. */
    List<Row> settled(Kind kind) {
        return database.sql(
                        "select * from approvals.statement where kind = ? and settled_at is not null order by made_at, id")
                .param(kind.name())
                .query(StatementRows::row)
                .list();
    }

    void sign(UUID statement, UUID account, PasskeyAssertion assertion, Instant now) {
        database.sql(
                        "insert into approvals.countersignature (statement_id, account_id, assertion, at) values (?, ?, ?, ?)")
                .params(statement, account, SignerJson.write(assertion))
                .param(Timestamp.from(now))
                .update();
    }

    /** The signatures under a statement, the first one first. */
    List<Countersignature> signatures(UUID statement) {
        return database.sql("""
                        select account_id, assertion from approvals.countersignature where statement_id = ?
                        order by at, account_id
                        """)
                .param(statement)
                .query((row, number) -> new Countersignature(
                        row.getObject("account_id", UUID.class),
                        SignerJson.read(row.getString("assertion"), PasskeyAssertion.class)))
                .list();
    }

    void settle(UUID statement, Instant now) {
        database.sql("update approvals.statement set settled_at = ? where id = ?")
                .param(Timestamp.from(now))
                .param(statement)
                .update();
    }

    void drop(UUID statement, Instant now) {
        database.sql("update approvals.statement set dropped_at = ? where id = ?")
                .param(Timestamp.from(now))
                .param(statement)
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getObject("account_id", UUID.class),
                row.getString("statement"),
                row.getObject("made_by", UUID.class),
                row.getTimestamp("made_at").toInstant(),
                instant(row, "settled_at"),
                instant(row, "dropped_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
