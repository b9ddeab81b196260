package org.sealwright.misuse;

/** What a report came to. */
public enum ReportOutcome {
    /** The seal belongs on what was seen. */
    GENUINE,
    /** The mark was misused, or forged. */
    CONFIRMED,
    /** Nothing was found behind it. */
    UNFOUNDED,
    /** The holder has to deal with it and was told. */
    PASSED_ON,
    /** A complaint was answered. */
    ANSWERED,
    /** Another report says the same. */
    DUPLICATE;

    /** Whether a report of that kind can come to it. */
    boolean fits(ReportKind kind) {
        return switch (kind) {
            case COMPLAINT -> this == ANSWERED || this == UNFOUNDED || this == DUPLICATE;
            case VULNERABILITY -> this != GENUINE && this != CONFIRMED;
            case NOT_MY_PRODUCT, FORGED -> this != ANSWERED;
        };
    }

    /** Whether the photos of such a report prove nothing that the body would have to keep. */
    boolean leavesNothingToProve() {
        return this == GENUINE || this == UNFOUNDED || this == DUPLICATE;
    }
}
