package org.sealwright.organisations;

import java.io.Serializable;
import org.sealwright.platform.ActingPrincipal;
import org.sealwright.shared.Actor;
import org.springframework.security.core.AuthenticatedPrincipal;

/** What a session keeps of a person. Its name is the account id, under which {@link Sessions} finds it. */
record SignedInPerson(Actor actor, String displayName)
        implements ActingPrincipal, AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return actor.id().toString();
    }
}
