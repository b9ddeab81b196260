package org.sealwright.organisations.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Role;

record RolesForm(@Nullable List<Role> roles) {

    RolesForm {
        roles = roles == null ? List.of() : List.copyOf(roles);
    }

    Set<Role> chosen() {
        return set(roles);
    }

    static Set<Role> set(@Nullable List<Role> roles) {
        EnumSet<Role> chosen = EnumSet.noneOf(Role.class);
        if (roles != null) {
            chosen.addAll(roles);
        }
        return chosen;
    }
}
