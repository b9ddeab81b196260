package org.sealwright.submissions;

import java.util.UUID;
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

    DossierReading(DossierRows rows) {
        this.rows = rows;
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
