package org.sealwright.organisations;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Role;

/** An organisation asks somebody to work for it; the link to accept it goes out by mail, is used once, and expires. */
@Entity
@Table(schema = "organisations", name = "invitation")
class Invitation {

    static final Duration LASTS = Duration.ofDays(14);

    @Id
    private UUID id;

    private UUID organisationId;

    private String email;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<Role> roles;

    private @Nullable UUID invitedBy;

    private Instant madeAt;

    private Instant expiresAt;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable UUID accountId;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    Invitation(UUID id, UUID organisation, EmailAddress email, Set<Role> roles, UUID invitedBy, Instant now) {
        this.id = id;
        this.organisationId = organisation;
        this.email = email.value();
        this.roles = Membership.inOrder(roles);
        this.invitedBy = invitedBy;
        this.madeAt = now;
        this.expiresAt = now.plus(LASTS);
        this.state = State.OPEN;
    }

    boolean isOpen(Instant now) {
        return state == State.OPEN && now.isBefore(expiresAt);
    }

    void accept(UUID account, Instant now) {
        if (!isOpen(now)) {
            throw new IllegalStateException("Invitation " + id + " is no longer open");
        }
        state = State.ACCEPTED;
        accountId = account;
    }

    /** Gives whether that changed anything; what was accepted stays accepted. */
    boolean revoke() {
        if (state != State.OPEN) {
            return false;
        }
        state = State.REVOKED;
        return true;
    }

    UUID id() {
        return id;
    }

    UUID organisation() {
        return organisationId;
    }

    EmailAddress email() {
        return new EmailAddress(email);
    }

    Set<Role> roles() {
        return Set.copyOf(roles);
    }

    @Nullable
    UUID invitedBy() {
        return invitedBy;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    enum State {
        OPEN,
        ACCEPTED,
        REVOKED
    }
}
