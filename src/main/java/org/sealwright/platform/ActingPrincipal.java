package org.sealwright.platform;

import org.sealwright.shared.Actor;

/** What a signed-in session's principal can tell: as whom this person acts, and what the masthead calls them. */
public interface ActingPrincipal {

    Actor actor();

    String displayName();
}
