package org.sealwright.decisions;

import org.sealwright.organisations.Part;
import org.sealwright.organisations.Parts;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Refused;
import org.springframework.stereotype.Component;

/**
 * Who may take a part in a case: the rules of {@link Parts}, and for an appeal nobody who took any part in what it contests
 * (ISO/IEC 17065, 7.13.5), nor, where one was upheld, anybody who reviewed or decided the first time. The trigger {@code founded} refuses the same.
 */
@Component
class Impartiality {

    private final Parts parts;
    private final CaseRows rows;

    Impartiality(Parts parts, CaseRows rows) {
        this.parts = parts;
        this.rows = rows;
    }

    void take(Actor actor, CaseFile file, Part part) {
        requireOutsider(actor, file);
        parts.take(actor, file.matter(), file.maker(), actor.id(), part);
    }

    /** Asked again at the act itself: an interest may have been declared meanwhile. */
    void require(Actor actor, CaseFile file, Part part) {
        requireOutsider(actor, file);
        parts.require(actor, file.matter(), part);
    }

    private void requireOutsider(Actor actor, CaseFile file) {
        if (file.appealOf() != null && rows.tookPartIn(file.appealOf(), actor.id())) {
            throw new Refused("decisions.refused.appeal-part", file.number());
        }
        if (file.anewOf() != null && rows.heard(file.anewOf(), actor.id())) {
            throw new Refused("decisions.refused.anew-part", file.number());
        }
    }
}
