package org.sealwright.submissions;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.sealwright.organisations.Actors;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Imports of many rows, as jobs: who confirms one sees how far it is instead of waiting for a page. A job that its portal left
 * is begun anew by whichever node finds it; one that fails says why, and left nothing behind.
 */
@Service
public class ImportJobs {

    /** From how many rows on: fewer are imported in less time than the page with the bar takes to come and go. */
    public static final int MANY_ROWS = 1_000;

    static final Actor WORKER = Actor.system("submissions-run-import");

    private static final String TASK = "submissions-run-import";
    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);

    private final ImportRun run;
    private final ImportJobRows rows;
    private final StagedImports staged;
    private final Editing editing;
    private final Actors actors;
    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    ImportJobs(
            ImportRun run,
            ImportJobRows rows,
            StagedImports staged,
            Editing editing,
            Actors actors,
            ObjectProvider<Scheduler> scheduler,
            Clock clock) {
        this.run = run;
        this.rows = rows;
        this.staged = staged;
        this.editing = editing;
        this.actors = actors;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /**
     * Starts the import of files that were kept if they hold many rows; sent twice, it is started once.
     *
     * @param seen digest of the outcome that the person was shown, in hex
     * @return the job's id; nothing if the files hold so few rows that {@link ImportStaging#confirm} should take them
     * @throws Refused if the files are no longer kept, would do something else now, or another import is under way
     */
    @Transactional
    @AllowedTo({Role.OWNER, Role.EDITOR})
    public Optional<UUID> startIfLong(Actor actor, UUID id, UUID stage, String seen) {
        Submission submission = editing.lock(actor, id);
        submission.requireOpen();
        Optional<ImportJob> known =
                rows.find(stage).filter(job -> job.submission().equals(id));
        if (known.isPresent()) {
            return known.map(ImportJob::id);
        }
        StagedImports.Staged kept = staged.find(
                        actor, id, stage, clock.instant().minus(ImportStaging.PATIENCE))
                .orElseThrow(() -> new Refused(ImportRun.GONE));
        if (kept.rows() < MANY_ROWS) {
            return Optional.empty();
        }
        requireNone(id);
        if (!kept.outcome().hex().equals(seen) || !kept.state().equals(staged.state(id))) {
            throw new Refused(ImportRun.MOVED);
        }
        rows.add(actor, submission, stage, kept.rows());
        scheduler
                .getObject()
                .scheduleIfNotExists(
                        TaskDescriptor.of(TASK).instance(stage.toString()).scheduledTo(clock.instant()));
        wakeAfterCommit();
        return Optional.of(stage);
    }

    /** Two imports at once would each move the application under the other. */
    void requireNone(UUID submission) {
        if (rows.findOpen(submission).isPresent()) {
            throw new Refused("submissions.refused.import-running");
        }
    }

    /** So that nobody waits for the next time the scheduler looks by itself. */
    private void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.getObject().triggerCheckForDueExecutions();
            }
        });
    }

    /** An import of one's own manufacturer; it is known for a day after it ended. */
    @Transactional(readOnly = true)
    @AllowedTo({Role.OWNER, Role.EDITOR, Role.VIEWER})
    public ImportJob job(Actor actor, UUID submission, UUID id) {
        return rows.find(id)
                .filter(job ->
                        job.submission().equals(submission) && job.maker().equals(actor.organisation()))
                .orElseThrow(() -> new NotFound("import", id));
    }

    /** The import that is under way for an application. */
    @Transactional(readOnly = true)
    @AllowedTo({Role.OWNER, Role.EDITOR, Role.VIEWER})
    public Optional<ImportJob> open(Actor actor, UUID submission) {
        return rows.findOpen(submission).filter(job -> job.maker().equals(actor.organisation()));
    }

    /** Carries a job out as the person who started it, with the roles that they have now. */
    @AllowedTo(jobs = true)
    public void run(Actor worker, UUID id) {
        ImportJob job = rows.begin(id).orElse(null);
        if (job == null) {
            return;
        }
        try {
            run.carryOut(actors.of(worker, job.startedBy(), job.maker()), job);
        } catch (Refused refusal) {
            rows.failed(id, refusal.key());
        } catch (NotFound | AccessDeniedException gone) {
            rows.failed(id, "submissions.refused.import-person");
        } catch (RuntimeException broken) {
            LOG.error("The import {} failed", id, broken);
            rows.failed(id, "submissions.refused.import-broken");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        /** Where even the failure could not be written down, the database is away: then it is tried again. */
        @Bean
        OneTimeTask<Void> submissionsRunImport(ImportJobs jobs) {
            return Tasks.oneTime(TASK)
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(30)))
                    .onDeadExecutionRevive()
                    .execute((instance, context) -> jobs.run(WORKER, UUID.fromString(instance.getId())));
        }
    }
}
