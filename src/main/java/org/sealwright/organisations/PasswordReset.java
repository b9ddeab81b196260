package org.sealwright.organisations;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody forgot a password, or says so. */
@Entity
@Table(schema = "organisations", name = "password_reset")
class PasswordReset {

    static final Duration LASTS = Duration.ofHours(1);

    @Id
    private UUID id;

    private String email;

    private Instant askedAt;

    private Instant expiresAt;

    private @Nullable Instant usedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected PasswordReset() {}

    PasswordReset(UUID id, EmailAddress email, Instant now) {
        this.id = id;
        this.email = email.value();
        this.askedAt = now;
        this.expiresAt = now.plus(LASTS);
    }

    boolean isOpen(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    /** Closes it: the password was set, through this link or another way. */
    void close(Instant now) {
        usedAt = now;
    }

    UUID id() {
        return id;
    }

    EmailAddress email() {
        return new EmailAddress(email);
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
