package org.sealwright.verification;

/** Whether the seal covers the firmware that the reader asked about. */
public enum FirmwareFinding {
    NOT_ASKED,
    COVERED,
    /** Older, newer or unknown: nothing covers software that nobody saw. */
    NOT_COVERED
}
