package org.sealwright.decisions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sealwright.approvals.Trust;
import org.sealwright.decisions.ApprovalCheckRows.DecisionRow;
import org.sealwright.decisions.ApprovalCheckRows.SignedRow;
import org.sealwright.integrity.Check;
import org.sealwright.integrity.Differences;
import org.sealwright.platform.AllowedTo;
import org.sealwright.platform.AllowedToAnyone;
import org.sealwright.shared.Actor;
import org.sealwright.signer.Approval;
import org.sealwright.signer.ApprovalStatement;
import org.sealwright.signer.ApprovedOutcome;
import org.sealwright.signer.EnrolledPart;
import org.sealwright.signer.Founding;
import org.sealwright.signer.SignerRefused;
import org.sealwright.signer.TrustState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether every final decision is what its certifier signed, on a review that its reviewer signed. What was signed before
 * the trust was founded that the signer has now can't be verified any more, and is compared only.
 */
@Service
class SignedDecisionCheck implements Check {

    private static final int BATCH = 200;

    private static final UUID FIRST = new UUID(0, 0);

    private final ApprovalCheckRows rows;
    private final Trust trust;

    SignedDecisionCheck(ApprovalCheckRows rows, Trust trust) {
        this.rows = rows;
        this.trust = trust;
    }

    @Override
    @AllowedToAnyone("a word of the program")
    public String name() {
        return "approvals";
    }

    /** @throws org.sealwright.shared.Refused if the signer can't be reached: whom it trusts is what all rests on */
    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    @AllowedTo(jobs = true)
    public long run(Actor job, Differences differences) {
        TrustState trusted = trust.state();
        long looked = 0;
        List<DecisionRow> batch = rows.decisionsAfter(FIRST, BATCH);
        while (!batch.isEmpty()) {
            Map<UUID, List<SignedRow>> signed = rows
                    .signed(batch.stream().map(DecisionRow::caseId).toList())
                    .stream()
                    .collect(Collectors.groupingBy(SignedRow::caseId));
            for (DecisionRow decision : batch) {
                look(decision, signed.getOrDefault(decision.caseId(), List.of()), trusted, differences);
            }
            looked += batch.size();
            batch = rows.decisionsAfter(batch.getLast().id(), BATCH);
        }
        return looked;
    }

    private void look(DecisionRow decision, List<SignedRow> signed, TrustState trusted, Differences differences) {
        one(
                decision,
                signed.stream()
                        .filter(row -> decision.id().equals(row.decision()))
                        .findFirst()
                        .orElse(null),
                trusted,
                differences);
        if (Outcome.valueOf(decision.outcome()).gives()) {
            one(
                    decision,
                    signed.reversed().stream()
                            .filter(row -> decision.dossier().equals(row.reviewed()))
                            .findFirst()
                            .orElse(null),
                    trusted,
                    differences);
        }
    }

    private void one(DecisionRow decision, @Nullable SignedRow row, TrustState trusted, Differences differences) {
        if (row == null) {
            differences.add("approval-missing", decision.number());
            return;
        }
        try {
            Approval approval = row.approval();
            if (!fits(approval.statement(), decision, row)) {
                differences.add("approval-differs", decision.number());
            } else if (isOfThisTrust(approval, trusted) && trust.objectionTo(approval, trusted) != null) {
                differences.add("approval-not-genuine", decision.number());
            }
        } catch (SignerRefused unreadable) {
            differences.add("approval-differs", decision.number());
        }
    }

    private static boolean fits(ApprovalStatement statement, DecisionRow decision, SignedRow row) {
        boolean review = row.reviewer() != null;
        return statement.part() == (review ? EnrolledPart.REVIEWER : EnrolledPart.CERTIFIER)
                && statement.account().equals(review ? row.reviewer() : decision.account())
                && statement.caseNumber().equals(decision.number())
                && statement.caseKind().equals(decision.kind())
                && statement.dossier().hex().equals(decision.dossier())
                && statement.outcome().name().equals(review ? ApprovedOutcome.CONFIRMED.name() : decision.outcome());
    }

    private static boolean isOfThisTrust(Approval approval, TrustState trusted) {
        Founding founding = trusted.founding();
        Instant founded = founding == null ? Instant.MIN : founding.statement().at();
        return !approval.statement().at().isBefore(founded);
    }
}
