package org.sealwright.submissions;

import java.util.UUID;
import org.sealwright.shared.Actor;
import org.sealwright.shared.OrganisationKind;

/**
 * Who reads which application; PostgreSQL checks the same by row-level security (statement 5 of the architecture), and
 * for laboratories that they were asked.
 */
final class Reading {

    private Reading() {}

    static boolean mayRead(Actor actor, UUID maker) {
        return !actor.isOf(OrganisationKind.MANUFACTURER) || maker.equals(actor.organisation());
    }

    /** What was never handed in is nobody's business but the manufacturer's. */
    static boolean mayReadDrafts(Actor actor) {
        return actor.isSystem() || actor.isOf(OrganisationKind.MANUFACTURER);
    }
}
