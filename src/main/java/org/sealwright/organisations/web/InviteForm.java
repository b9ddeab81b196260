package org.sealwright.organisations.web;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.organisations.EmailAddress;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Role;

record InviteForm(
        @Nullable UUID id,
        @Email String email,

        @NotEmpty(message = "{organisations.roles.none}") @Nullable
        List<String> roles) {

    InviteForm {
        id = id == null ? Ids.next() : id;
        email = Typed.text(email);
        roles = roles == null ? List.of() : List.copyOf(roles);
    }

    static InviteForm empty() {
        return new InviteForm(Ids.next(), "", List.of());
    }

    EmailAddress address() {
        return new EmailAddress(email);
    }

    Set<Role> chosen() {
        return RolesForm.set(roles);
    }

    UUID invitation() {
        return id == null ? Ids.next() : id;
    }
}
