package org.sealwright.submissions;

import java.time.Instant;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.submissions.StagedImports.Staged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Imports files that were kept, if they still do what was shown, and forgets them: all of it or nothing. */
@Component
class ImportRun {

    static final String GONE = "submissions.refused.import-gone";
    static final String MOVED = "submissions.refused.import-moved";

    private final DossierImporting importing;
    private final StagedImports staged;
    private final ImportJobRows jobs;
    private final Editing editing;

    ImportRun(DossierImporting importing, StagedImports staged, ImportJobRows jobs, Editing editing) {
        this.importing = importing;
        this.staged = staged;
        this.jobs = jobs;
        this.editing = editing;
    }

    /**
     * Imports them while the person waits.
     *
     * @throws Refused if the application was edited since the files were looked at
     */
    ImportOutcome now(Actor actor, UUID submission, UUID stage, Staged kept) {
        return take(actor, submission, stage, kept, rows -> {});
    }

    /** The same as a job: it tells how far it is, and ends in the import's own transaction. */
    @Transactional
    @AllowedTo({Role.OWNER, Role.EDITOR})
    public void carryOut(Actor person, ImportJob job) {
        editing.lock(person, job.submission());
        Staged kept =
                staged.find(person, job.submission(), job.id(), Instant.EPOCH).orElseThrow(() -> new Refused(GONE));
        ImportOutcome outcome = take(person, job.submission(), job.id(), kept, rows -> jobs.advance(job.id(), rows));
        jobs.done(job.id(), outcome);
    }

    private ImportOutcome take(Actor actor, UUID submission, UUID stage, Staged kept, IntConsumer advance) {
        if (!kept.state().equals(staged.state(submission))) {
            throw new Refused(MOVED);
        }
        ImportOutcome outcome = importing.take(actor, submission, staged.files(stage), kept.replacing(), advance);
        if (!outcome.digest().equals(kept.outcome())) {
            throw new Refused(MOVED);
        }
        staged.dropOf(submission, actor.id());
        return outcome;
    }
}
