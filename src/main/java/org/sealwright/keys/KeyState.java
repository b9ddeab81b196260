package org.sealwright.keys;

/** What a key may do at an instant. */
public enum KeyState {
    /** Published, so that everybody knows it in time; it signs nothing alone. */
    ANNOUNCED,
    /** The one key of its purpose that signs. */
    LIVE,
    /** Signs nothing more; what it signed stays verifiable. */
    RETIRED,
    /** Retired because somebody else may have it: what it signed after a stated moment no longer counts. */
    COMPROMISED
}
