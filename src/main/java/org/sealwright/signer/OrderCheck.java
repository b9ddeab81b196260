package org.sealwright.signer;

import static org.sealwright.signer.Refusal.GIVES_NOTHING;
import static org.sealwright.signer.Refusal.NOT_CONFIRMED;
import static org.sealwright.signer.Refusal.NOT_OF_TODAY;
import static org.sealwright.signer.Refusal.OTHER_CASE;
import static org.sealwright.signer.Refusal.OTHER_CONTENT;
import static org.sealwright.signer.Refusal.OTHER_DOSSIER;
import static org.sealwright.signer.Refusal.OTHER_NUMBER;
import static org.sealwright.signer.Refusal.OTHER_PART;
import static org.sealwright.signer.Refusal.REVIEW_AFTER_DECISION;
import static org.sealwright.signer.Refusal.SAME_PASSKEY;
import static org.sealwright.signer.Refusal.SAME_PERSON;

import java.time.Duration;
import java.time.Instant;
import org.sealwright.signer.TrustBook.Holder;

/** Whether a credential may be signed on the approvals that come with it. */
final class OrderCheck {

    /** How long a certifier's statement can be carried out: a decision is carried out at once, or tried again the same day. */
    static final Duration LIFE = Duration.ofDays(1);

    /** How far clocks may differ. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final TrustBook trust;
    private final Instant now;

    OrderCheck(TrustBook trust, Instant now) {
        this.trust = trust;
        this.now = now;
    }

    void require(SealOrder order) {
        ApprovalStatement review = order.review().statement();
        ApprovalStatement decision = order.decision().statement();
        requireParts(review, decision);
        requireOneMatter(review, decision);
        requireOfToday(review, decision);
        requireContent(order.credential(), decision);
        Holder reviewer = requireSigned(order.review());
        Holder certifier = requireSigned(order.decision());
        SignerRefused.require(!reviewer.passkey().isSameAs(certifier.passkey()), SAME_PASSKEY, decision.caseNumber());
    }

    private static void requireParts(ApprovalStatement review, ApprovalStatement decision) {
        SignerRefused.require(review.part() == EnrolledPart.REVIEWER, OTHER_PART, "review by " + review.part());
        SignerRefused.require(decision.part() == EnrolledPart.CERTIFIER, OTHER_PART, "decision by " + decision.part());
        SignerRefused.require(!review.account().equals(decision.account()), SAME_PERSON, decision.caseNumber());
        SignerRefused.require(review.outcome() == ApprovedOutcome.CONFIRMED, NOT_CONFIRMED, review.caseNumber());
        SignerRefused.require(
                decision.makesCredential(), GIVES_NOTHING, decision.caseKind() + " " + decision.outcome());
    }

    private static void requireOneMatter(ApprovalStatement review, ApprovalStatement decision) {
        SignerRefused.require(
                review.caseNumber().equals(decision.caseNumber())
                        && review.caseKind().equals(decision.caseKind()),
                OTHER_CASE,
                review.caseNumber() + " and " + decision.caseNumber());
        SignerRefused.require(review.dossier().equals(decision.dossier()), OTHER_DOSSIER, decision.caseNumber());
        SignerRefused.require(
                review.seal() == null || review.seal().equals(decision.seal()),
                OTHER_NUMBER,
                "reviewed " + review.seal() + ", decided " + decision.seal());
    }

    private void requireOfToday(ApprovalStatement review, ApprovalStatement decision) {
        SignerRefused.require(
                !decision.at().isAfter(now.plus(SKEW)) && !decision.at().isBefore(now.minus(LIFE)),
                NOT_OF_TODAY,
                decision.at() + ", now " + now);
        SignerRefused.require(
                !review.at().isAfter(decision.at()),
                REVIEW_AFTER_DECISION,
                review.at().toString());
    }

    private static void requireContent(String credential, ApprovalStatement decision) {
        SealPayload payload = SealPayload.read(credential, decision.did());
        SignerRefused.require(
                payload.number().equals(decision.seal())
                        && Integer.valueOf(payload.version()).equals(decision.version())
                        && decision.isFirst() == (payload.version() == 1),
                OTHER_NUMBER,
                payload.number() + ", version " + payload.version());
        SignerRefused.require(
                payload.dossier().equals(decision.dossier()),
                OTHER_DOSSIER,
                payload.dossier().toString());
        SignerRefused.require(
                SealOrder.contentOf(credential).equals(decision.content()),
                OTHER_CONTENT,
                payload.number().toString());
    }

    /** Enrolled when it was signed and now, and not ended: nobody signs for yesterday with a passkey that was lost today. */
    private Holder requireSigned(Approval approval) {
        ApprovalStatement statement = approval.statement();
        Countersignature signature = ApprovalCheck.signature(approval);
        Holder holder = trust.requireInForce(signature, statement.part(), now);
        trust.requireNotEnded(holder.passkey());
        new ApprovalCheck(trust).require(approval);
        return holder;
    }
}
