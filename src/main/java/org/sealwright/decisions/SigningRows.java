package org.sealwright.decisions;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sealwright.signer.ApprovalStatement;
import org.sealwright.signer.SignerJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Statements that wait for somebody's passkey, with what was typed. */
@Repository
class SigningRows {

    private final JdbcClient database;
    private final JsonMapper json;

    SigningRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** One that waits. */
    record Row(UUID id, UUID caseId, ApprovalStatement statement, SigningForm form, Instant madeAt) {}

    void add(CaseFile file, ApprovalStatement statement, SigningForm form, Instant now) {
        database.sql("""
                        insert into decisions.signing (id, case_id, maker_id, account_id, part, statement, form, made_at)
                        values (?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                        """)
                .params(statement.id(), file.id(), file.maker(), statement.account())
                .param(statement.part().name())
                .param(new String(statement.bytes(), StandardCharsets.UTF_8))
                .param(json.writeValueAsString(form))
                .param(Timestamp.from(now))
                .update();
    }

    Optional<Row> find(UUID id, UUID account) {
        return database.sql("select * from decisions.signing where id = ? and account_id = ?")
                .params(id, account)
                .query((row, number) -> row(row))
                .optional();
    }

    /** What the person typed last in a case and did not sign. */
    Optional<Row> newest(UUID caseId, UUID account) {
        return database.sql("""
                        select * from decisions.signing where case_id = ? and account_id = ?
                        order by made_at desc, id desc limit 1
                        """)
                .params(caseId, account)
                .query((row, number) -> row(row))
                .optional();
    }

    /** It was signed, or something else was done in its place. */
    void forget(UUID caseId, UUID account) {
        database.sql("delete from decisions.signing where case_id = ? and account_id = ?")
                .params(caseId, account)
                .update();
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                SignerJson.read(row.getString("statement"), ApprovalStatement.class),
                json.readValue(row.getString("form"), SigningForm.class),
                row.getTimestamp("made_at").toInstant());
    }
}
