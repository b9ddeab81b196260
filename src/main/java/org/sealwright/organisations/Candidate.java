package org.sealwright.organisations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who holds the role that a part asks for.
 *
 * @param objection why this person can't take it in this matter, {@code null} if nothing speaks against it
 */
public record Candidate(
        UUID account,
        String name,
        String organisation,
        @Nullable Objection objection) {

    public boolean isEligible() {
        return objection == null;
    }
}
