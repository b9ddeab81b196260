package org.sealwright.organisations;

import java.util.UUID;

/** A person as colleagues see them. The e-mail address is for mail and for administrators' pages, not for the public. */
public record PersonView(UUID id, String name, String email, AccountState state) {

    public boolean isActive() {
        return state == AccountState.ACTIVE;
    }
}
