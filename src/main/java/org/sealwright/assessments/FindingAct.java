package org.sealwright.assessments;

import org.jspecify.annotations.Nullable;

/** What somebody does to a finding, and where it leads. */
public enum FindingAct {
    RAISED(FindingState.OPEN, false),
    ANSWERED(FindingState.ANSWERED, true),
    CONTESTED(FindingState.CONTESTED, true),
    ASKED_AGAIN(FindingState.OPEN, false),
    ACCEPTED(FindingState.ACCEPTED, false),
    CLOSED(FindingState.CLOSED, false),
    /** Another day for the answer; the finding stays where it stands. */
    DUE_MOVED(null, false);

    private final @Nullable FindingState leadsTo;
    private final boolean ofMaker;

    FindingAct(@Nullable FindingState leadsTo, boolean ofMaker) {
        this.leadsTo = leadsTo;
        this.ofMaker = ofMaker;
    }

    /** The next state; {@code null} where the act changes none. */
    @Nullable
    FindingState leadsTo() {
        return leadsTo;
    }

    /** Whether the manufacturer does it, and not an assessor. */
    public boolean isOfMaker() {
        return ofMaker;
    }

    /** Whether an assessor says by it what they make of an answer. */
    boolean isSettling() {
        return this == ASKED_AGAIN || this == ACCEPTED || this == CLOSED;
    }
}
