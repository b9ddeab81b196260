package org.sealwright.assessments;

/** What somebody does to a finding, and where it leads. */
public enum FindingAct {
    RAISED(FindingState.OPEN, false),
    ANSWERED(FindingState.ANSWERED, true),
    CONTESTED(FindingState.CONTESTED, true),
    ASKED_AGAIN(FindingState.OPEN, false),
    ACCEPTED(FindingState.ACCEPTED, false),
    CLOSED(FindingState.CLOSED, false);

    private final FindingState leadsTo;
    private final boolean ofMaker;

    FindingAct(FindingState leadsTo, boolean ofMaker) {
        this.leadsTo = leadsTo;
        this.ofMaker = ofMaker;
    }

    FindingState leadsTo() {
        return leadsTo;
    }

    /** Whether the manufacturer does it, and not an assessor. */
    public boolean isOfMaker() {
        return ofMaker;
    }
}
