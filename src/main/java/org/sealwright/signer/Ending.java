package org.sealwright.signer;

/**
 * A passkey's end with the signature of one administrator: a lost passkey can't wait, and nobody gains by an ending more
 * than that something is not signed.
 */
public record Ending(EndingStatement statement, Countersignature countersignature) {

    public Ending {
        SignerJson.requireAll(statement, countersignature);
    }
}
