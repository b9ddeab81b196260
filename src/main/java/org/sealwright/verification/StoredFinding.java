package org.sealwright.verification;

/** What the body's own register says. */
public enum StoredFinding {
    ACTIVE,
    SUSPENDED,
    WITHDRAWN,
    EXPIRED,
    /** Ended at the holder's request. */
    TERMINATED,
    /** A newer version of the credential took the place of the one asked about; the seal itself is active. */
    SUPERSEDED,
    /** The register has no such number. */
    UNKNOWN_NUMBER,
    /** The register could not be asked, or its own check is overdue. */
    UNAVAILABLE
}
