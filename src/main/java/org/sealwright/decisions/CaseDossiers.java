package org.sealwright.decisions;

import java.util.List;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Refused;
import org.springframework.stereotype.Component;

/** Finds the source that speaks for a case, and sees to it that people act on what stands there now. */
@Component
class CaseDossiers {

    private final List<DossierSource> sources;

    CaseDossiers(List<DossierSource> sources) {
        this.sources = sources;
    }

    DossierSource of(CaseFile file) {
        return sources.stream()
                .filter(source -> source.speaksFor(file))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody keeps the dossier of case " + file.number()));
    }

    Dossier current(Actor actor, CaseFile file) {
        return of(file).current(actor, file);
    }

    /** What stands there now, which must be what the case stands on. */
    Dossier requireCurrent(Actor actor, CaseFile file) {
        Dossier dossier = current(actor, file);
        if (!dossier.digest().equals(file.dossier())) {
            throw new Refused("decisions.refused.dossier", file.number());
        }
        return dossier;
    }
}
