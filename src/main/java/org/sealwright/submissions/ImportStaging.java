package org.sealwright.submissions;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.submissions.StagedImports.Staged;
import org.sealwright.submissions.intake.DossierFile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps files between the look at what an import would do and the word to do it, so that exactly what was shown is done. Only
 * who handed them in finds them again.
 */
@Service
public class ImportStaging {

    /** How long files are kept. */
    public static final Duration PATIENCE = Duration.ofHours(1);

    private static final Duration JOBS_ARE_KNOWN = Duration.ofDays(1);

    private final ImportRun run;
    private final ImportJobs jobs;
    private final ImportJobRows jobRows;
    private final StagedImports staged;
    private final Editing editing;
    private final Clock clock;

    ImportStaging(
            ImportRun run, ImportJobs jobs, ImportJobRows jobRows, StagedImports staged, Editing editing, Clock clock) {
        this.run = run;
        this.jobs = jobs;
        this.jobRows = jobRows;
        this.staged = staged;
        this.editing = editing;
        this.clock = clock;
    }

    /**
     * Keeps files that were looked at; what the same person kept for the application before goes.
     *
     * @return the id under which {@link #confirm} takes them
     * @throws Refused if an import is under way, whose files must stay
     */
    @Transactional
    @AllowedTo({Role.OWNER, Role.EDITOR})
    public UUID keep(Actor actor, UUID id, List<DossierFile> files, boolean replace, ImportPreview preview) {
        Submission submission = editing.begin(actor, id);
        jobs.requireNone(id);
        ImportOutcome outcome = preview.outcome();
        Staged kept = new Staged(replace, preview.state(), outcome.digest(), outcome.handled());
        return staged.keep(actor, submission, files, kept, clock.instant());
    }

    /**
     * Imports what was kept, and forgets the files.
     *
     * @param seen digest of the outcome that the person was shown, in hex; anything else is another outcome
     * @throws Refused if it is no longer kept, or would no longer do what was shown: somebody edited the application meanwhile
     */
    @Transactional
    @AllowedTo({Role.OWNER, Role.EDITOR})
    public ImportOutcome confirm(Actor actor, UUID id, UUID stage, String seen) {
        editing.lock(actor, id);
        Staged kept = require(actor, id, stage);
        if (!kept.outcome().hex().equals(seen)) {
            throw new Refused(ImportRun.MOVED);
        }
        return run.now(actor, id, stage, kept);
    }

    /**
     * The files that were kept, to look at them anew.
     *
     * @throws Refused if they are no longer kept
     */
    @Transactional
    @AllowedTo({Role.OWNER, Role.EDITOR})
    public Kept kept(Actor actor, UUID id, UUID stage) {
        editing.begin(actor, id);
        boolean replacing = require(actor, id, stage).replacing();
        return new Kept(staged.files(stage), replacing);
    }

    /**
     * Forgets what this person kept for an application.
     *
     * @throws Refused if an import is under way, whose files must stay
     */
    @Transactional
    @AllowedTo({Role.OWNER, Role.EDITOR})
    public void discard(Actor actor, UUID id) {
        editing.lock(actor, id);
        jobs.requireNone(id);
        staged.dropOf(id, actor.id());
    }

    /** Drops files that nobody imported in time, and jobs that ended long ago; gives how many imports nobody did. Nothing of them was in a dossier, so the trail needs no entry. */
    @Transactional
    @AllowedTo(jobs = true)
    public int sweep(Actor actor) {
        jobRows.dropEndedBefore(clock.instant().minus(JOBS_ARE_KNOWN));
        return staged.dropBefore(oldest());
    }

    private Staged require(Actor actor, UUID id, UUID stage) {
        return staged.find(actor, id, stage, oldest()).orElseThrow(() -> new Refused(ImportRun.GONE));
    }

    private Instant oldest() {
        return clock.instant().minus(PATIENCE);
    }

    /** Files that wait, and whether what is written would give way to them. */
    public record Kept(List<DossierFile> files, boolean replacing) {

        public Kept {
            files = List.copyOf(files);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> submissionsStagedImportSweep(ImportStaging staging) {
            return Tasks.recurring("submissions-staged-import-sweep", FixedDelay.ofMinutes(10))
                    .execute((instance, context) -> staging.sweep(Actor.system("submissions-staged-import-sweep")));
        }
    }
}
