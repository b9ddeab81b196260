package org.sealwright.decisions;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings back the cases that were put off until today. */
@Service
class CaseClock {

    private final CaseFiles files;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseClock(CaseFiles files, ApplicationEventPublisher events, Clock clock) {
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    /** Gives how many came back. */
    @Transactional
    @AllowedTo(jobs = true)
    public int resumeDue(Actor actor) {
        Instant now = clock.instant();
        List<CaseFile> due = files.findByStateAndDeferredUntilLessThanEqualOrderById(
                CaseState.DEFERRED, LocalDate.ofInstant(now, clock.getZone()));
        for (CaseFile file : due) {
            file.resume(now);
            files.saveAndFlush(file);
            events.publishEvent(CaseAct.of(actor, file, "resumed"));
        }
        return due.size();
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> deferredCases(CaseClock cases) {
            return Tasks.recurring("decisions-deferred-cases", FixedDelay.ofMinutes(15))
                    .execute((instance, context) -> cases.resumeDue(Actor.system("decisions-deferred-cases")));
        }
    }
}
