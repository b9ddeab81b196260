package org.sealwright.decisions;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sealwright.signer.Approval;
import org.sealwright.signer.ApprovalStatement;
import org.sealwright.signer.EnrolledPart;
import org.sealwright.signer.PasskeyAssertion;
import org.sealwright.signer.SignerJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What reviewers and certifiers signed; written once. */
@Repository
class ApprovalRows {

    private final JdbcClient database;

    ApprovalRows(JdbcClient database) {
        this.database = database;
    }

    /** One approval, with the exact text that was signed. */
    record Row(UUID id, EnrolledPart part, UUID account, String statement, String assertion, Instant at) {

        /** @throws org.sealwright.signer.SignerRefused if what is stored can't be read */
        Approval approval() {
            return new Approval(
                    SignerJson.read(statement, ApprovalStatement.class),
                    SignerJson.read(assertion, PasskeyAssertion.class));
        }
    }

    /** @param act id of the review or the decision that was signed */
    void add(CaseFile file, Approval approval, UUID act, Instant now) {
        ApprovalStatement statement = approval.statement();
        boolean review = statement.part() == EnrolledPart.REVIEWER;
        database.sql("""
                        insert into decisions.approval (id, case_id, maker_id, account_id, part, review_id, decision_id,
                          statement, assertion, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(statement.id(), file.id(), file.maker(), statement.account())
                .param(statement.part().name())
                .param(review ? act : null)
                .param(review ? null : act)
                .param(new String(statement.bytes(), StandardCharsets.UTF_8))
                .param(SignerJson.write(approval.assertion()))
                .param(Timestamp.from(now))
                .update();
    }

    boolean isKnown(UUID id) {
        return database.sql("select exists (select from decisions.approval where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** Everything that was signed in a case, the oldest first. */
    List<Row> of(UUID caseId) {
        return database.sql("select * from decisions.approval where case_id = ? order by at, id")
                .param(caseId)
                .query(ApprovalRows::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                EnrolledPart.valueOf(row.getString("part")),
                row.getObject("account_id", UUID.class),
                row.getString("statement"),
                row.getString("assertion"),
                row.getTimestamp("at").toInstant());
    }
}
