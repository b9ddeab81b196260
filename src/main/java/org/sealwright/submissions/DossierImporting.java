package org.sealwright.submissions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.Method;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;
import org.sealwright.submissions.intake.Archive;
import org.sealwright.submissions.intake.DossierFile;
import org.sealwright.submissions.intake.Extract;
import org.sealwright.submissions.intake.Remark;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Takes over a dossier that was written elsewhere: the Markdown of published dossiers, the portal's own JSON and spreadsheets, several
 * files at once, or archives of them. All or nothing is saved; what was already written gives way only on demand.
 */
@Service
public class DossierImporting {

    /** How many bytes all files of one import may have together. */
    public static final int LARGEST = 16 << 20;

    private final Catalogue catalogue;
    private final Editing editing;
    private final ImportedRows rows;
    private final ImportedAnswers answers;
    private final StagedImports staged;

    DossierImporting(
            Catalogue catalogue, Editing editing, ImportedRows rows, ImportedAnswers answers, StagedImports staged) {
        this.catalogue = catalogue;
        this.editing = editing;
        this.rows = rows;
        this.answers = answers;
        this.staged = staged;
    }

    /**
     * Imports files.
     *
     * @param replace whether what was already written gives way
     * @throws Refused if the files are too large together
     */
    @Transactional
    @AllowedTo({Role.OWNER, Role.EDITOR})
    public ImportOutcome take(Actor actor, UUID id, List<DossierFile> files, boolean replace) {
        return take(actor, id, files, replace, rows -> {});
    }

    /**
     * Imports files and tells how far it is.
     *
     * @param advance is told how many rows were dealt with so far, some hundred further each time
     * @throws Refused as above
     */
    @Transactional
    @AllowedTo({Role.OWNER, Role.EDITOR})
    public ImportOutcome take(Actor actor, UUID id, List<DossierFile> files, boolean replace, IntConsumer advance) {
        if (files.stream().mapToLong(file -> file.content().length).sum() > LARGEST) {
            throw Refused.at("files", "submissions.refused.import-too-large");
        }
        Submission submission = editing.begin(actor, id);
        Method method = catalogue
                .methodFor(submission.edition())
                .orElseThrow(() -> new Refused("submissions.refused.no-tables"));
        List<Remark> remarks = new ArrayList<>();
        Extract extract = Extract.NOTHING;
        int said = 0;
        for (DossierFile file : opened(files, remarks)) {
            ImportedAnswers.Taken taken = file.isMarkdown()
                    ? answers.saveMarkdown(submission, method, file, replace)
                    : file.isWorkbook()
                            ? answers.saveWorkbook(submission, method, file, replace)
                            : answers.save(submission, file, replace);
            said += taken.answers();
            extract = extract.and(taken.extract());
        }
        remarks.addAll(extract.remarks());
        ImportOutcome outcome =
                new ImportOutcome(rows.save(submission, method, extract, replace, remarks, advance), said, remarks);
        record(actor, submission, files, outcome);
        return outcome;
    }

    /**
     * Tells what an import would do, and saves nothing of it.
     *
     * @throws Refused as {@link #take} does
     */
    @Transactional
    @AllowedTo({Role.OWNER, Role.EDITOR})
    public ImportPreview preview(Actor actor, UUID id, List<DossierFile> files, boolean replace) {
        Sha256 state = staged.state(id);
        ImportOutcome outcome = take(actor, id, files, replace);
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new ImportPreview(outcome, state);
    }

    private void record(Actor actor, Submission submission, List<DossierFile> files, ImportOutcome outcome) {
        List<String> digests =
                files.stream().map(file -> Sha256.of(file.content()).toString()).toList();
        editing.record(
                actor,
                submission,
                "submissions.dossier.imported",
                Map.of("files", digests, "rows", outcome.rows(), "answers", outcome.answers()));
    }

    private static List<DossierFile> opened(List<DossierFile> files, List<Remark> remarks) {
        List<DossierFile> opened = new ArrayList<>();
        for (DossierFile file : files) {
            if (file.content().length == 0) {
                remarks.add(Remark.unread(file.name(), 0, "empty"));
            } else if (file.isArchive()) {
                Archive.Content content = Archive.open(file);
                opened.addAll(content.files());
                remarks.addAll(content.remarks());
            } else if (file.isMarkdown() || file.isJson() || file.isWorkbook()) {
                opened.add(file);
            } else {
                remarks.add(Remark.otherKind(file.name()));
            }
        }
        return opened;
    }
}
