package org.sealwright.decisions;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Actor;

/** Whether who raised a case asks for a suspension before its decision, and the second person who agreed. */
@Embeddable
class Emergency {

    @Column(name = "emergency")
    private boolean asked;

    private @Nullable UUID suspendedBy;
    private @Nullable Instant suspendedAt;

    protected Emergency() {}

    static Emergency none() {
        return new Emergency();
    }

    static Emergency asked() {
        Emergency emergency = new Emergency();
        emergency.asked = true;
        return emergency;
    }

    void agree(Actor second, Instant now) {
        suspendedBy = second.id();
        suspendedAt = now;
    }

    /** Whether a second person may still agree. */
    boolean isWaiting() {
        return asked && suspendedBy == null;
    }

    boolean isAsked() {
        return asked;
    }

    boolean wasAgreedBy(Actor actor) {
        return actor.id().equals(suspendedBy);
    }

    @Nullable
    UUID suspendedBy() {
        return suspendedBy;
    }

    /** When the seal was suspended at once; {@code null} where it was not. */
    @Nullable
    Instant suspendedAt() {
        return suspendedAt;
    }
}
