package org.sealwright.assessments;

/** What became of a claim. */
public enum ClaimStanding {
    PENDING,
    ACCEPTED,
    /** The claim does not hold, so the statement is not valid. */
    REFUSED,
    /** No longer claimed. */
    DROPPED
}
