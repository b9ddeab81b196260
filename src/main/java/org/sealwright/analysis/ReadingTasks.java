package org.sealwright.analysis;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.sealwright.evidence.EvidenceAdded;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * When evidence is read: soon after it came, by a task that is written in the upload's own transaction; and what is still
 * unread, or was read by older readers, every hour. No more at once than db-scheduler has threads, whatever comes in.
 */
@Configuration(proxyBeanMethods = false)
class ReadingTasks {

    static final Actor READER = Actor.system("analysis-read-evidence");

    private static final String READ = "analysis-read-item";
    private static final int PATIENCE = 5;
    private static final Logger LOG = LoggerFactory.getLogger(ReadingTasks.class);

    @Bean
    OneTimeTask<Void> analysisReadItem(EvidenceAnalysis analysis) {
        return Tasks.oneTime(READ)
                .onFailure(new FailureHandler.MaxRetriesFailureHandler<>(
                        PATIENCE, new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(30))))
                .execute((instance, context) -> read(analysis, UUID.fromString(instance.getId())));
    }

    @Bean
    RecurringTask<Void> analysisReadUnread(EvidenceAnalysis analysis, UnreadEvidence unread) {
        return Tasks.recurring("analysis-read-unread", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> unread.oldest(READER).forEach(item -> tryTo(analysis, item)));
    }

    /** One content that can't be had must not keep the others unread. */
    private static void tryTo(EvidenceAnalysis analysis, UUID item) {
        try {
            read(analysis, item);
        } catch (UncheckedIOException | DataAccessException e) {
            LOG.warn("Item {} could not be read; tried again in an hour", item, e);
        }
    }

    private static void read(EvidenceAnalysis analysis, UUID item) {
        try {
            analysis.read(READER, item);
        } catch (NotFound gone) {
            // removed again before its turn came
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks for the reading of what just came. */
    @Component
    static class Intake {

        private final ObjectProvider<SchedulerClient> scheduler;
        private final Clock clock;

        Intake(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
            this.scheduler = scheduler;
            this.clock = clock;
        }

        @EventListener
        void read(EvidenceAdded added) {
            if (EvidenceAnalysis.mayBeReadable(added.item())) {
                scheduler
                        .getObject()
                        .scheduleIfNotExists(TaskDescriptor.of(READ)
                                .instance(added.item().id().toString())
                                .scheduledTo(clock.instant()));
            }
        }
    }
}
