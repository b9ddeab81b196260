package org.sealwright.verification;

/** Where an instant lies in a period of validity. */
public enum DateFinding {
    WITHIN,
    ENDED,
    NOT_YET,
    UNKNOWN
}
