package org.sealwright.signer;

/** What a passkey may sign. */
public enum EnrolledPart {
    /** Confirms a review (ISO/IEC 17065, 7.5). */
    REVIEWER,
    /** Takes a certification decision (7.6). */
    CERTIFIER,
    /** Countersigns enrolments and ends passkeys. */
    ADMINISTRATOR
}
