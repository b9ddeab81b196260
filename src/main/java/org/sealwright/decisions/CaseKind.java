package org.sealwright.decisions;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a case asks for, and which outcomes it can have. */
public enum CaseKind {
    /** A first seal for an assessed submission. */
    GRANT,
    /** A further period of validity. */
    RENEW,
    /** More under the seal: firmware versions, models. */
    EXTEND,
    /** Less under the seal. */
    REDUCE,
    SUSPEND,
    REINSTATE,
    WITHDRAW,
    /** An end at the holder's request. */
    TERMINATE,
    /** A decision is contested; people who took no part in it hear it (ISO/IEC 17065, 7.13.5). */
    APPEAL;

    /** In the place of SUSPEND where words differ because the seal was suspended at once, before the decision. */
    static final String AT_ONCE = "SUSPENDED_AT_ONCE";

    /** Whether a case of this kind is about a seal that exists. */
    public boolean isAboutSeal() {
        return this != GRANT && this != APPEAL;
    }

    /** Whether something is given that an assessment has to bear out. */
    public boolean needsAssessment() {
        return this == GRANT || this == RENEW || this == EXTEND;
    }

    /** Whether it asks, against the holder's will, for less than there is. */
    boolean takesAway() {
        return this == REDUCE || this == SUSPEND || this == WITHDRAW;
    }

    /** Whether a holder may contest that outcome: it took something away, or gave less than was asked. */
    public boolean isContestable(Outcome outcome) {
        return switch (outcome) {
            case REFUSE, LIMIT -> this != APPEAL && !takesAway();
            case GRANT -> takesAway();
            case RETURN, DEFER -> false;
        };
    }

    /**
     * What an upheld appeal against that outcome opens by itself. Nothing where a level or scope was in dispute, or a seal ended
     * for good: what fits then, people have to see.
     */
    Optional<CaseKind> afterUpheldAppeal(Outcome outcome) {
        if (outcome == Outcome.REFUSE) {
            return Optional.of(this);
        }
        return this == SUSPEND && outcome == Outcome.GRANT ? Optional.of(REINSTATE) : Optional.empty();
    }

    /** Whether the manufacturer may ask for it here; a renewal or an extension begins with an application. */
    public boolean isHoldersToAsk() {
        return this == TERMINATE || this == APPEAL;
    }

    /** What the certifier can decide. */
    public Set<Outcome> outcomes() {
        return needsAssessment()
                ? EnumSet.allOf(Outcome.class)
                : EnumSet.of(Outcome.GRANT, Outcome.REFUSE, Outcome.DEFER);
    }

    /** Whether the decision must say why: whatever takes something away, or does not give what was asked. */
    public boolean needsReason(Outcome outcome) {
        return outcome != Outcome.GRANT || this == REDUCE || this == SUSPEND || this == WITHDRAW || this == TERMINATE;
    }
}
