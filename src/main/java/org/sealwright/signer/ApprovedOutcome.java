package org.sealwright.signer;

/** What a reviewer or certifier says. */
public enum ApprovedOutcome {
    /** The reviewer: the evaluation bears out the dossier. */
    CONFIRMED,
    /** The certifier: what the case asks for is done. */
    GRANT,
    /** The certifier: part of it. */
    LIMIT,
    /** The certifier: nothing of it. */
    REFUSE;

    boolean gives() {
        return this == GRANT || this == LIMIT;
    }
}
