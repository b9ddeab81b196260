package org.sealwright.submissions;

/** What an application review came to. */
public enum ReviewOutcome {
    ACCEPTED(SubmissionState.ACCEPTED),
    /** With questions. */
    RETURNED(SubmissionState.RETURNED),
    /** With the reason. */
    REJECTED(SubmissionState.REJECTED);

    private final SubmissionState state;

    ReviewOutcome(SubmissionState state) {
        this.state = state;
    }

    SubmissionState state() {
        return state;
    }
}
