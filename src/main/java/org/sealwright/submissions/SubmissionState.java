package org.sealwright.submissions;

import java.util.Map;
import java.util.Set;

/** Where an application stands, and the only ways on. */
public enum SubmissionState {
    /** The manufacturer writes. */
    DRAFT,
    /** Frozen and handed in; the application review looks at it. */
    SUBMITTED,
    /** Taken up; the manufacturer may freeze further revisions. */
    ACCEPTED,
    /** Back with questions. */
    RETURNED,
    /** Not taken up. */
    REJECTED,
    /** Taken back by the manufacturer. */
    WITHDRAWN;

    private static final Map<SubmissionState, Set<SubmissionState>> WAYS_ON = Map.of(
            DRAFT, Set.of(SUBMITTED, WITHDRAWN),
            SUBMITTED, Set.of(ACCEPTED, RETURNED, REJECTED, WITHDRAWN),
            ACCEPTED, Set.of(WITHDRAWN),
            RETURNED, Set.of(DRAFT, WITHDRAWN),
            REJECTED, Set.of(),
            WITHDRAWN, Set.of());

    public boolean leadsTo(SubmissionState next) {
        return WAYS_ON.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether the manufacturer may change what the application says. */
    public boolean isOpenForEditing() {
        return this == DRAFT || this == ACCEPTED;
    }
}
