package org.sealwright.decisions;

import java.util.UUID;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Sha256;
import org.sealwright.signer.ApprovalStatement;
import org.sealwright.signer.PasskeyAssertion;
import org.sealwright.signer.SignerJson;
import org.sealwright.testing.Signatures;
import org.springframework.boot.test.context.TestComponent;

/** Reviews and decisions of tests, each signed with the person's passkey. */
@TestComponent
public class SignedActs {

    private final CaseReview review;
    private final CaseDecision decision;
    private final CaseSigning signing;
    private final Signatures signatures;

    SignedActs(CaseReview review, CaseDecision decision, CaseSigning signing, Signatures signatures) {
        this.review = review;
        this.decision = decision;
        this.signing = signing;
        this.signatures = signatures;
    }

    public void confirm(Actor reviewer, UUID file, Sha256 seen, String note) {
        UUID statement = review.prepare(reviewer, file, seen, note);
        review.confirm(reviewer, statement, signature(reviewer, statement));
    }

    public void decide(Actor certifier, UUID file, DecisionOrder order) {
        if (order.outcome().isFinal()) {
            UUID statement = decision.prepare(certifier, file, order);
            decision.decide(certifier, statement, signature(certifier, statement));
        } else {
            decision.postpone(certifier, file, order);
        }
    }

    /** The person's signature under what waits for it. */
    public PasskeyAssertion signature(Actor person, UUID statement) {
        return signatures.sign(person, statement(person, statement));
    }

    public ApprovalStatement statement(Actor person, UUID statement) {
        String text = signing.view(person, statement).orElseThrow().page().statement();
        return SignerJson.read(text, ApprovalStatement.class);
    }
}
