package org.sealwright.decisions;

import org.sealwright.shared.Actor;

/**
 * Where a case's dossier comes from. It is asked anew at every act: what a person sees, reviews or decides is what stands
 * there now.
 */
interface DossierSource {

    boolean speaksFor(CaseFile file);

    /** As it stands now. */
    Dossier current(Actor actor, CaseFile file);

    /** As it stands now, kept from here on under the digest that it gives. */
    default Dossier freeze(Actor actor, CaseFile file) {
        return current(actor, file);
    }

    /** The evaluation goes on, for this reason. */
    void giveBack(Actor actor, CaseFile file, String reason);

    /** What was decided is decided anew; it may be worked upon again. */
    default void openAgain(Actor actor, CaseFile file) {}

    /** The decision is final. */
    void close(Actor actor, CaseFile file);
}
