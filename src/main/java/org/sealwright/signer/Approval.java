package org.sealwright.signer;

/** A reviewer's or certifier's statement with the signature of the passkey. */
public record Approval(ApprovalStatement statement, PasskeyAssertion assertion) {

    public Approval {
        SignerJson.requireAll(statement, assertion);
    }
}
