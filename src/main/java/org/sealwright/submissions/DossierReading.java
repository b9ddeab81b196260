package org.sealwright.submissions;

import java.util.List;
import java.util.UUID;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a manufacturer's people what they wrote so far. Nobody else reads it: the body judges frozen revisions. */
@Service
public class DossierReading {

    private final DossierRows rows;
    private final Completeness completeness;
    private final Catalogue catalogue;

    DossierReading(DossierRows rows, Completeness completeness, Catalogue catalogue) {
        this.rows = rows;
        this.completeness = completeness;
        this.catalogue = catalogue;
    }

    /** Everything that was said so far, and what is still missing. */
    @Transactional(readOnly = true)
    @AllowedTo({Role.OWNER, Role.EDITOR, Role.VIEWER})
    public Progress progress(Actor actor, UUID submission) {
        WorkingDossier dossier = read(actor, submission);
        Dossier content = dossier.content();
        List<String> needed = catalogue
                .methodFor(content.edition())
                .map(method -> IxitGaps.needed(method, content))
                .orElse(List.of());
        RowPlaces places = RowPlaces.in(dossier);
        return new Progress(
                dossier,
                completeness.missing(content, places),
                Doubts.of(catalogue, content, places),
                completeness.asked(content) + needed.size(),
                needed);
    }

    /** Everything that was said so far. */
    @Transactional(readOnly = true)
    @AllowedTo({Role.OWNER, Role.EDITOR, Role.VIEWER})
    public WorkingDossier read(Actor actor, UUID submission) {
        WorkingDossier dossier = rows.read(actor, submission);
        if (!dossier.submission().maker().equals(actor.organisation())) {
            throw new NotFound("submission", submission);
        }
        return dossier;
    }
}
