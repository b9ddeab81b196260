package org.sealwright.verification;

/** What the transparency log says about a seal's newest event. */
public enum LogFinding {
    /** Its leaf is in a signed checkpoint, and says the same. */
    INCLUDED,
    /** Its leaf says something else, or its proof leads elsewhere. */
    CONTRADICTED,
    /** Not sequenced yet, or log, key or proof could not be had. */
    UNAVAILABLE
}
