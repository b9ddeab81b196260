package org.sealwright.assessments;

import java.util.Map;
import java.util.Set;

/** Where a finding stands, and the only ways on. Only an assessor accepts, asks again or closes. */
public enum FindingState {
    /** The manufacturer has to answer. */
    OPEN,
    /** Answered; an assessor looks at it. */
    ANSWERED,
    /** The manufacturer disagrees, and says why; an assessor looks at it. */
    CONTESTED,
    /** The answer will do; what it promises is still to be seen. */
    ACCEPTED,
    /** Settled. */
    CLOSED;

    private static final Map<FindingState, Set<FindingState>> WAYS_ON = Map.of(
            OPEN, Set.of(ANSWERED, CONTESTED, CLOSED),
            ANSWERED, Set.of(OPEN, ACCEPTED, CLOSED, CONTESTED),
            CONTESTED, Set.of(OPEN, CLOSED, ANSWERED),
            ACCEPTED, Set.of(OPEN, CLOSED),
            CLOSED, Set.of());

    public boolean leadsTo(FindingState next) {
        return WAYS_ON.getOrDefault(this, Set.of()).contains(next);
    }

    public boolean isClosed() {
        return this == CLOSED;
    }
}
