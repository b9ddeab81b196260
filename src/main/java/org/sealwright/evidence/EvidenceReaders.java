package org.sealwright.evidence;

import java.util.UUID;
import org.sealwright.shared.Actor;

/**
 * The owners of evidence say who may do what with it. A module whose things own evidence has one bean of this type for
 * each type of owner; where nobody speaks for a type, nobody but an auditor reads. Called within the act's transaction.
 *
 * <p>Before an owner is asked these rules stand: row-level security shows nobody another manufacturer's items, and a
 * manufacturer reads what the body gathered only where it is linked to a finding.
 */
public interface EvidenceReaders {

    /** For which type of owner it speaks: {@code submission}. */
    String ownerType();

    /** Whether this person may read an item of this owner. */
    boolean mayRead(Actor actor, UUID owner, EvidenceItemView item);

    /**
     * Lets a person add to or remove from an owner's evidence in the owner's present state.
     *
     * @throws org.sealwright.shared.NotFound if there is no such owner within the person's reach
     * @throws org.sealwright.shared.Refused if this person may not, or the state allows no change
     */
    EvidenceMatter admit(Actor actor, UUID owner);

    /** Whether a file that is handed in for this owner may be said to show something about this subject. */
    default boolean admitsAbout(UUID owner, EvidenceSubject subject) {
        return true;
    }
}
