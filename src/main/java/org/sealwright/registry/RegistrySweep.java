package org.sealwright.registry;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sealwright.keys.PublishedKeys;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.verification.SealNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private final PublishedKeys keys;
    private final Clock clock;

    RegistrySweep(RegistryRows rows, RegistryProjector projector, PublishedKeys keys, Clock clock) {
        this.keys = keys;
        this.rows = rows;
        this.projector = projector;
        this.clock = clock;
    }

    /** The seals that waited longest, a batch of them; every one that was not verified since a key was declared compromised. */
    @Transactional(readOnly = true)
    @AllowedTo(jobs = true)
    public List<String> waiting(Actor actor) {
        Instant dayAgo = clock.instant().minus(AT_LEAST_EVERY);
        Instant before = keys.lastDeclaration()
                .filter(declared -> declared.isAfter(dayAgo))
                .orElse(dayAgo);
        return rows.verifiedBefore(before, BATCH);
    }

    /** Verifies one seal, in a transaction of its own: what is damaged keeps no other from being verified. */
    @Transactional
    @AllowedTo(jobs = true)
    public void verify(Actor actor, String number) {
        projector.project(new SealNumber(number));
    }

    /** Lets the row of a seal that cannot even be read say so. */
    @Transactional
    @AllowedTo(jobs = true)
    public void giveUp(Actor actor, String number) {
        rows.unreadable(number, clock.instant());
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {

        private static final Logger LOG = LoggerFactory.getLogger(RegistrySweep.class);

        @Bean
        RecurringTask<Void> registrySweepTask(RegistrySweep sweep) {
            return Tasks.recurring("registry-sweep", FixedDelay.ofMinutes(15))
                    .execute((instance, context) -> sweepAll(sweep));
        }

        static void sweepAll(RegistrySweep sweep) {
            List<String> waiting;
            do {
                waiting = sweep.waiting(RegistryProjector.PROJECTOR);
                waiting.forEach(number -> sweepOne(sweep, number));
            } while (waiting.size() == BATCH);
        }

        private static void sweepOne(RegistrySweep sweep, String number) {
            try {
                sweep.verify(RegistryProjector.PROJECTOR, number);
            } catch (RuntimeException e) {
                LOG.error("Seal {} could not be verified and answers so from now on", number, e);
                sweep.giveUp(RegistryProjector.PROJECTOR, number);
            }
        }
    }
}
