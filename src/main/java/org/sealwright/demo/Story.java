package org.sealwright.demo;

/** How far a product has come. */
enum Story {
    DRAFT_BEGUN,
    DRAFT,
    SUBMITTED,
    RETURNED,
    REJECTED,
    WITHDRAWN,
    PLANNED,
    EVALUATING,
    AWAITING,
    COMPLETED,
    IN_REVIEW,
    REVIEWED,
    DEFERRED,
    CASE_RETURNED,
    CASE_VOIDED,
    REFUSED,
    SEALED,
    SEALED_AFTER_FINDINGS,
    SEALED_LIMITED,
    SUSPENSION_OPEN,
    SUSPENDED,
    REINSTATED,
    SEAL_WITHDRAWN,
    SEAL_TERMINATED,
    EXPIRED;

    boolean isAtLeast(Story other) {
        return compareTo(other) >= 0;
    }
}
