package org.sealwright.verification;

/** What checking a credential found. */
public enum CredentialFinding {
    /** Signed by the issuer, well formed, unchanged. */
    GENUINE,
    /** Names the issuer, but signature or form are not right. */
    BROKEN,
    /** Of another issuer. */
    FOREIGN,
    /** There was none to check, or no keys to check it with. */
    UNAVAILABLE
}
