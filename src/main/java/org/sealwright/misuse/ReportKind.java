package org.sealwright.misuse;

/** What somebody reports. */
public enum ReportKind {
    /** The seal's page speaks of another product than the one in their hand. */
    NOT_MY_PRODUCT,
    /** A mark that is used where it may not be, or that looks forged. */
    FORGED,
    /** A complaint about the body or about something that it decided (ISO/IEC 17065, 7.13). */
    COMPLAINT,
    /** A security hole in a product that has a seal. */
    VULNERABILITY;

    /** Whether one of the two can say the same as the other: a misuse is seen by people who call it differently. */
    boolean maySayTheSameAs(ReportKind other) {
        return this == other || isMisuse() && other.isMisuse();
    }

    private boolean isMisuse() {
        return this == NOT_MY_PRODUCT || this == FORGED;
    }
}
