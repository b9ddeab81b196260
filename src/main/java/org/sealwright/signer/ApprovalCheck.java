package org.sealwright.signer;

import java.time.Instant;
import java.util.Optional;

/** Checks approvals against what a signer trusts; for people who look at them later, as the signer does before it signs. */
public final class ApprovalCheck {

    private final TrustBook trust;

    ApprovalCheck(TrustBook trust) {
        this.trust = trust;
    }

    /** @throws SignerRefused NOT_FOUNDED as long as nobody is trusted */
    public static ApprovalCheck of(TrustState state) {
        Founding founding = state.founding();
        if (founding == null) {
            throw new SignerRefused(Refusal.NOT_FOUNDED, state.did());
        }
        return new ApprovalCheck(TrustBook.of(founding, state.enrolments(), state.endings()));
    }

    /**
     * The passkey signed the statement, and was enrolled for that person and part when the statement was made.
     *
     * @throws SignerRefused with what is wrong
     */
    public void require(Approval approval) {
        ApprovalStatement statement = approval.statement();
        trust.requireSigned(statement, signature(approval), statement.part(), statement.at());
    }

    /**
     * A person's signature, given now, under any statement: an administrator's under an enrolment or an ending, say. The
     * passkey was not ended.
     *
     * @param at when the enrolment must be in force
     * @throws SignerRefused with what is wrong
     */
    public void require(Statement statement, Countersignature signature, EnrolledPart part, Instant at) {
        trust.requireNotEnded(trust.requireInForce(signature, part, at).passkey());
        trust.requireSigned(statement, signature, part, at);
    }

    /**
     * One founder's signature, before the other has signed.
     *
     * @throws SignerRefused with what is wrong
     */
    public static void requireFounder(FoundingStatement statement, Countersignature signature) {
        FoundingCheck.requireSigned(statement, signature);
    }

    /** The same as an answer instead of an exception; empty where all is right. */
    public Optional<Refusal> objectionTo(Approval approval) {
        try {
            require(approval);
            return Optional.empty();
        } catch (SignerRefused e) {
            return Optional.of(e.reason());
        }
    }

    static Countersignature signature(Approval approval) {
        return new Countersignature(approval.statement().account(), approval.assertion());
    }
}
