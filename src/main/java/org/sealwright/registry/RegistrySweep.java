package org.sealwright.registry;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.verification.SealNumber;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks every source about every seal again, at least daily. Without it a row stays as it is and, after
 * {@link RegistryEntry#SWEEP_OVERDUE}, answers that it could not be checked.
 */
@Service
class RegistrySweep {

    private static final int BATCH = 100;
    private static final Duration AT_LEAST_EVERY = Duration.ofHours(20);

    private final RegistryRows rows;
    private final RegistryProjector projector;
    private final Clock clock;

    RegistrySweep(RegistryRows rows, RegistryProjector projector, Clock clock) {
        this.rows = rows;
        this.projector = projector;
        this.clock = clock;
    }

    /** Verifies a batch of the seals that waited longest; gives how many. */
    @Transactional
    @AllowedTo(jobs = true)
    public int verifyNext(Actor actor) {
        List<String> waiting = rows.verifiedBefore(clock.instant().minus(AT_LEAST_EVERY), BATCH);
        waiting.forEach(number -> projector.project(new SealNumber(number)));
        return waiting.size();
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {

        @Bean
        RecurringTask<Void> registrySweepTask(RegistrySweep sweep) {
            return Tasks.recurring("registry-sweep", FixedDelay.ofMinutes(15)).execute((instance, context) -> {
                while (sweep.verifyNext(RegistryProjector.PROJECTOR) == BATCH) {
                    // a full batch means that more may wait
                }
            });
        }
    }
}
