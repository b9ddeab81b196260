package org.sealwright.seals;

import java.util.Locale;
import java.util.Set;
import org.sealwright.verification.SealLeaf.Event;

/** Where a seal stands, and the only ways on. Expiry comes from the clock, everything else from people's decisions. */
public enum SealStatus {
    ACTIVE,
    SUSPENDED,
    WITHDRAWN,
    EXPIRED,
    /** Ended at the holder's request; the public is answered as for a withdrawn seal, with that reason. */
    TERMINATED;

    /** The states that this one can turn into. */
    public Set<SealStatus> next() {
        return switch (this) {
            case ACTIVE -> Set.of(SUSPENDED, WITHDRAWN, EXPIRED, TERMINATED);
            case SUSPENDED -> Set.of(ACTIVE, WITHDRAWN, EXPIRED);
            case WITHDRAWN, EXPIRED, TERMINATED -> Set.of();
        };
    }

    /** Whether a version counts as revoked: replaced by a later one, or ended by people. */
    boolean revokes(boolean current) {
        return !current || this == WITHDRAWN || this == TERMINATED;
    }

    /** Whether a version counts as suspended. */
    boolean suspends(boolean current) {
        return current && this == SUSPENDED;
    }

    /** Whether the public is told why it is so. */
    boolean isExplained() {
        return this == SUSPENDED || this == WITHDRAWN || this == TERMINATED;
    }

    /** What an event leaves behind; a change of the credential leaves a suspended seal suspended. */
    static SealStatus after(Event event, SealStatus before) {
        return switch (event) {
            case ISSUED, REINSTATED -> ACTIVE;
            case RENEWED, EXTENDED, NARROWED -> before;
            case SUSPENDED -> SUSPENDED;
            case WITHDRAWN -> WITHDRAWN;
            case EXPIRED -> EXPIRED;
            case TERMINATED -> TERMINATED;
        };
    }

    public boolean canBecome(SealStatus status) {
        return next().contains(status);
    }

    /** Whether nothing can change any more. */
    public boolean isFinal() {
        return next().isEmpty();
    }

    /** The word in the API and on pages: {@code active}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the mark shows in this state. */
    public Mark.Look look() {
        return switch (this) {
            case ACTIVE -> Mark.Look.VALID;
            case SUSPENDED -> Mark.Look.SUSPENDED;
            case WITHDRAWN, TERMINATED -> Mark.Look.WITHDRAWN;
            case EXPIRED -> Mark.Look.EXPIRED;
        };
    }
}
