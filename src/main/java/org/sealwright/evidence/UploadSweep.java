package org.sealwright.evidence;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drops uploads that nobody completed within a day. */
@Service
class UploadSweep {

    static final Duration PATIENCE = Duration.ofHours(24);

    private final UploadRows uploads;
    private final Clock clock;

    UploadSweep(UploadRows uploads, Clock clock) {
        this.uploads = uploads;
        this.clock = clock;
    }

    /** Gives how many uploads were dropped. Nobody's act and no item goes, so that the trail needs no entry. */
    @Transactional
    @AllowedTo(jobs = true)
    public long sweep(Actor actor) {
        return uploads.abandonBegunBefore(clock.instant().minus(PATIENCE));
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> evidenceUploadSweep(UploadSweep sweep) {
            return Tasks.recurring("evidence-upload-sweep", FixedDelay.ofHours(1))
                    .execute((instance, context) -> sweep.sweep(Actor.system("evidence-upload-sweep")));
        }
    }
}
