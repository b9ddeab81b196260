package org.sealwright.assessments;

/** Claims that count only once an assessor accepted them. */
public enum ClaimKind {
    /** A provision is said not to apply. */
    NOT_APPLICABLE,
    /** An answer on the product switches off a mandatory provision. */
    FACT
}
