package org.sealwright.organisations;

import java.util.Set;
import java.util.UUID;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Role;

/** Everything that the rules must know about one person who is to take one part in one matter. */
record Candidacy(
        Part part,
        UUID account,
        String name,
        boolean active,
        String organisation,
        OrganisationKind kind,
        Set<Role> roles,
        boolean commissioned,
        boolean memberOfMaker,
        boolean interested,
        Set<Part> held) {

    Candidacy {
        roles = Set.copyOf(roles);
        held = Set.copyOf(held);
    }
}
