package org.sealwright.demo;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets the portal's own jobs catch up with the present: every tool's file read, every act chained, every leaf under a
 * signed checkpoint, status lists signed today, and every row of the registry verified against them.
 */
@Component
@Profile("demo")
class Settling {

    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Scheduler scheduler;
    private final JdbcClient database;
    private final MovableClock clock;

    Settling(Scheduler scheduler, JdbcClient database, MovableClock clock) {
        this.scheduler = scheduler;
        this.database = database;
        this.clock = clock;
    }

    void settle() {
        await("the reading of tools' files", () -> count("""
                select count(*) from platform.scheduled_tasks where task_name = 'analysis-read-item'
                """) == 0);
        await("the log and the trail", () -> count("select count(*) from platform.pending") == 0);
        await("a checkpoint", () -> count("""
                select count(*) from transparency.leaf where index >=
                  (select coalesce(max(size), 0) from transparency.checkpoint)
                """) == 0);
        Instant present = clock.present();
        await("the status lists", after("seals.status-lists", () -> countSince("""
                select count(*) from seals.status_list where signed_at is null or signed_at < ?
                """, present) == 0));
        await("the registry", after("registry-sweep", () -> countSince("""
                select count(*) from registry.seal where verified_at < ?
                """, present.minus(Duration.ofHours(20))) == 0));
    }

    /** The condition, asking for the job as long as it does not hold. */
    private BooleanSupplier after(String job, BooleanSupplier holds) {
        return () -> {
            boolean done = holds.getAsBoolean();
            if (!done) {
                hurry(job);
            }
            return done;
        };
    }

    private void hurry(String job) {
        try {
            scheduler.reschedule(TaskInstanceId.of(job, RecurringTask.INSTANCE), clock.present());
            scheduler.triggerCheckForDueExecutions();
        } catch (TaskInstanceException runningAlready) {
            // it is under way, which is what was asked for
        }
    }

    private void await(String what, BooleanSupplier holds) {
        Instant end = clock.present().plus(LONGEST);
        while (!holds.getAsBoolean()) {
            if (clock.present().isAfter(end)) {
                throw new IllegalStateException("Waited too long for " + what);
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while waiting for " + what, e);
            }
        }
    }

    private long count(String sql) {
        return database.sql(sql).query(Long.class).single();
    }

    private long countSince(String sql, Instant instant) {
        return database.sql(sql)
                .param(Timestamp.from(instant))
                .query(Long.class)
                .single();
    }
}
