package org.sealwright.organisations;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Role;

/** That a person works for an organisation, and what they may do there. */
@Entity
@Table(schema = "organisations", name = "membership")
class Membership {

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<Role> roles;

    private Instant createdAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Membership() {}

    Membership(UUID account, UUID organisation, Set<Role> roles, Instant now) {
        this.key = new Key(account, organisation);
        this.roles = inOrder(roles);
        this.createdAt = now;
    }

    /** Gives whether that changed anything. */
    boolean grant(Set<Role> newRoles) {
        List<Role> ordered = inOrder(newRoles);
        boolean changes = !roles.equals(ordered);
        roles = ordered;
        return changes;
    }

    Set<Role> roles() {
        return Set.copyOf(roles);
    }

    static List<Role> inOrder(Set<Role> roles) {
        return List.copyOf(EnumSet.copyOf(roles));
    }

    @Embeddable
    record Key(UUID accountId, UUID organisationId) implements Serializable {}
}
