package org.sealwright.signer;

import java.util.List;

/** The founding, signed by both founders. */
public record Founding(FoundingStatement statement, List<Countersignature> countersignatures) {

    public Founding {
        SignerJson.requireAll(statement);
        countersignatures = List.copyOf(countersignatures);
    }
}
