package org.sealwright.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.signer.Approval;
import org.sealwright.signer.ApprovalStatement;
import org.sealwright.signer.PasskeyAssertion;
import org.sealwright.signer.SignerJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What only the check of approvals reads, as it is stored. */
@Repository
class ApprovalCheckRows {

    private final JdbcClient database;

    ApprovalCheckRows(JdbcClient database) {
        this.database = database;
    }

    /** Final decisions that were signed when they were taken, or should have been, by their ids. */
    List<DecisionRow> decisionsAfter(UUID id, int most) {
        return database.sql("""
                        select decision.id, decision.case_id, file.number, file.kind, decision.account_id, decision.dossier,
                          decision.outcome
                        from decisions.decision decision join decisions.case_file file on file.id = decision.case_id
                        where decision.id > ? and decision.outcome in ('GRANT', 'LIMIT', 'REFUSE')
                          and not exists (select from decisions.unsigned where decision_id = decision.id)
                        order by decision.id limit ?
                        """)
                .params(id, most)
                .query((row, index) -> new DecisionRow(
                        row.getObject("id", UUID.class),
                        row.getObject("case_id", UUID.class),
                        row.getString("number"),
                        row.getString("kind"),
                        row.getObject("account_id", UUID.class),
                        row.getString("dossier"),
                        row.getString("outcome")))
                .list();
    }

    /** Everything that was signed in these cases, the oldest first, with the reviews that it was signed for. */
    List<SignedRow> signed(Collection<UUID> cases) {
        return database.sql("""
                        select approval.case_id, approval.decision_id, approval.statement, approval.assertion,
                          review.account_id reviewer, review.dossier reviewed
                        from decisions.approval approval left join decisions.review review on review.id = approval.review_id
                        where approval.case_id = any (?) order by approval.at, approval.id
                        """)
                .param(cases.toArray(UUID[]::new))
                .query(ApprovalCheckRows::signed)
                .list();
    }

    /** Those of the cases that have a final decision which was signed, or should have been. */
    List<UUID> signedCases(Collection<UUID> cases) {
        return database.sql("""
                        select decision.case_id from decisions.decision decision
                        where decision.case_id = any (?) and decision.outcome in ('GRANT', 'LIMIT', 'REFUSE')
                          and not exists (select from decisions.unsigned where decision_id = decision.id)
                        """)
                .param(cases.toArray(UUID[]::new))
                .query((row, index) -> row.getObject("case_id", UUID.class))
                .list();
    }

    private static SignedRow signed(ResultSet row, int index) throws SQLException {
        return new SignedRow(
                row.getObject("case_id", UUID.class),
                row.getObject("decision_id", UUID.class),
                row.getObject("reviewer", UUID.class),
                row.getString("reviewed"),
                row.getString("statement"),
                row.getString("assertion"));
    }

    record DecisionRow(
            UUID id, UUID caseId, String number, String kind, UUID account, String dossier, String outcome) {}

    /**
     * @param decision {@code null} for a review
     * @param reviewer {@code null} for a decision
     * @param reviewed dossier of the review; {@code null} for a decision
     */
    record SignedRow(
            UUID caseId,
            @Nullable UUID decision,
            @Nullable UUID reviewer,
            @Nullable String reviewed,
            String statement,
            String assertion) {

        /** @throws org.sealwright.signer.SignerRefused if what is stored can't be read */
        Approval approval() {
            return new Approval(
                    SignerJson.read(statement, ApprovalStatement.class),
                    SignerJson.read(assertion, PasskeyAssertion.class));
        }
    }
}
