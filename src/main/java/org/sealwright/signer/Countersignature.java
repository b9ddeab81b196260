package org.sealwright.signer;

import java.util.UUID;

/**
 * An administrator's signature under an enrolment, an ending or the founding.
 *
 * @param account the administrator
 */
public record Countersignature(UUID account, PasskeyAssertion assertion) {

    public Countersignature {
        SignerJson.requireAll(account, assertion);
    }
}
