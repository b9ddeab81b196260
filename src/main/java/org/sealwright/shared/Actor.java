package org.sealwright.shared;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a person for one organisation, or a job of the portal itself. Every service method takes it first; the trail
 * names it by {@link #id()} and nothing else, so that names can be erased when the law says so.
 *
 * @param id account id of a person; of a job, a fixed id made from its name
 * @param organisation the organisation a person acts for, {@code null} for a job
 * @param kind kind of that organisation, {@code null} for a job
 * @param roles what the person may do there; empty for a job
 */
public record Actor(
        UUID id, @Nullable UUID organisation, @Nullable OrganisationKind kind, Set<Role> roles)
        implements Serializable {

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** A job of the portal: sees everything, holds no role, and shows in the trail under its own name. */
    public static Actor system(String job) {
        return new Actor(UUID.nameUUIDFromBytes(("job:" + job).getBytes(StandardCharsets.UTF_8)), null, null, Set.of());
    }

    public boolean isSystem() {
        return kind == null;
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Role... any) {
        return Arrays.stream(any).anyMatch(roles::contains);
    }

    public boolean isOf(OrganisationKind organisationKind) {
        return kind == organisationKind;
    }

    /** The organisation of a person; a job has none and must not get here. */
    public UUID requireOrganisation() {
        if (organisation == null) {
            throw new IllegalStateException("A job of the portal acts for no organisation");
        }
        return organisation;
    }
}
