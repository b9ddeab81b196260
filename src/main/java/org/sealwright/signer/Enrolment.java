package org.sealwright.signer;

import java.util.List;

/** A passkey's enrolment with the signatures of the administrators. */
public record Enrolment(EnrolmentStatement statement, List<Countersignature> countersignatures) {

    public Enrolment {
        SignerJson.requireAll(statement);
        countersignatures = List.copyOf(countersignatures);
    }
}
