package org.sealwright.organisations.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Role;

/** Ticked roles, by name; a name that is no role's is as good as not ticked. */
record RolesForm(@Nullable List<String> roles) {

    RolesForm {
        roles = roles == null ? List.of() : List.copyOf(roles);
    }

    static RolesForm of(Collection<Role> held) {
        return new RolesForm(held.stream().map(Role::name).toList());
    }

    Set<Role> chosen() {
        return set(roles);
    }

    static Set<Role> set(@Nullable List<String> names) {
        EnumSet<Role> chosen = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values())
                .filter(role -> names != null && names.contains(role.name()))
                .forEach(chosen::add);
        return chosen;
    }
}
