package org.sealwright.ceremony;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.keys.SigningPurpose;

/**
 * What one administrator wants to be done with a key.
 *
 * @param kid the key that somebody else may have; {@code null} of a rotation
 * @param successor the next key; {@code null} while it is to be made
 * @param starts when the next key begins to sign; {@code null} of a compromise, where it does at once
 * @param compromisedFrom from when on what the key signed no longer counts; {@code null} of a rotation
 */
public record Proposal(
        UUID id,
        Kind kind,
        SigningPurpose purpose,
        @Nullable String kid,
        @Nullable String successor,
        @Nullable Instant starts,
        @Nullable Instant compromisedFrom,
        String reason,
        UUID proposedBy,
        Instant proposedAt,
        State state,
        @Nullable UUID closedBy,
        @Nullable Instant closedAt) {

    static Proposal rotation(
            UUID id,
            SigningPurpose purpose,
            @Nullable String successor,
            Instant starts,
            String reason,
            UUID by,
            Instant at) {
        return new Proposal(
                id, Kind.ROTATION, purpose, null, successor, starts, null, reason, by, at, State.OPEN, null, null);
    }

    static Proposal compromise(
            UUID id,
            SigningPurpose purpose,
            String kid,
            @Nullable String successor,
            Instant from,
            String reason,
            UUID by,
            Instant at) {
        return new Proposal(
                id, Kind.COMPROMISE, purpose, kid, successor, null, from, reason, by, at, State.OPEN, null, null);
    }

    /** What is proposed. */
    public enum Kind {
        /** The next key, in good time. */
        ROTATION,
        /** Another key at once. */
        COMPROMISE
    }

    /** What became of it. */
    public enum State {
        OPEN,
        CONFIRMED,
        REFUSED,
        WITHDRAWN
    }
}
