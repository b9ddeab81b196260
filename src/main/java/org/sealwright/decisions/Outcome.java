package org.sealwright.decisions;

/** How a decision turns out. What it means depends on the kind of case: to grant a suspension is to suspend. */
public enum Outcome {
    /** What the case asks for is done. */
    GRANT,
    /** Part of what was asked: a lower level or a narrower scope. */
    LIMIT,
    /** What the case asks for is not done. */
    REFUSE,
    /** Back to the evaluation. */
    RETURN,
    /** Not before a day. */
    DEFER;

    /** Whether the case ends with it. */
    public boolean isFinal() {
        return this == GRANT || this == LIMIT || this == REFUSE;
    }

    /** Whether a seal comes or changes because of it, in a case that gives something. */
    public boolean gives() {
        return this == GRANT || this == LIMIT;
    }
}
