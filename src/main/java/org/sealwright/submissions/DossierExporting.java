package org.sealwright.submissions;

import java.util.List;
import java.util.UUID;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.Method;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.submissions.intake.Archive;
import org.sealwright.submissions.intake.DossierFile;
import org.sealwright.submissions.intake.MarkdownFiles;
import org.sealwright.submissions.workbook.WorkbookContent;
import org.sealwright.submissions.workbook.WorkbookWriter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a manufacturer's people what they wrote so far in the forms that an import takes. */
@Service
public class DossierExporting {

    private final DossierReading reading;
    private final Catalogue catalogue;

    DossierExporting(DossierReading reading, Catalogue catalogue) {
        this.reading = reading;
        this.catalogue = catalogue;
    }

    /**
     * The spreadsheet of the application's edition with nothing in it.
     *
     * @throws Refused if the edition has no tables
     */
    @Transactional(readOnly = true)
    @AllowedTo({Role.OWNER, Role.EDITOR, Role.VIEWER})
    public byte[] template(Actor actor, UUID submission) {
        return workbook(reading.read(actor, submission).content(), false);
    }

    /**
     * The same with what was written so far.
     *
     * @throws Refused if the edition has no tables
     */
    @Transactional(readOnly = true)
    @AllowedTo({Role.OWNER, Role.EDITOR, Role.VIEWER})
    public byte[] workbook(Actor actor, UUID submission) {
        return workbook(reading.read(actor, submission).content(), true);
    }

    /** What would be frozen now, as {@code docs/formats/dossier.md} has it. */
    @Transactional(readOnly = true)
    @AllowedTo({Role.OWNER, Role.EDITOR, Role.VIEWER})
    public byte[] json(Actor actor, UUID submission) {
        return DossierForm.canonical(reading.read(actor, submission).content());
    }

    /**
     * The tables in the Markdown of published dossiers, a ZIP with a file for each that says something.
     *
     * @throws Refused if the edition has no tables, or none of them says anything yet
     */
    @Transactional(readOnly = true)
    @AllowedTo({Role.OWNER, Role.EDITOR, Role.VIEWER})
    public byte[] markdown(Actor actor, UUID submission) {
        Dossier dossier = reading.read(actor, submission).content();
        List<DossierFile> files = MarkdownFiles.of(method(dossier), dossier.ixit());
        if (files.isEmpty()) {
            throw new Refused("submissions.refused.nothing-in-tables");
        }
        return Archive.of(files);
    }

    private byte[] workbook(Dossier dossier, boolean filled) {
        Method method = method(dossier);
        WorkbookContent content = filled
                ? new WorkbookContent(dossier.answers(), dossier.ics(), dossier.ixit(), dossier.buyers())
                : WorkbookContent.NOTHING;
        return WorkbookWriter.write(catalogue.requireEdition(dossier.edition()), method, content);
    }

    private Method method(Dossier dossier) {
        return catalogue.methodFor(dossier.edition()).orElseThrow(() -> new Refused("submissions.refused.no-tables"));
    }
}
