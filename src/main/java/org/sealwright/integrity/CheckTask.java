package org.sealwright.integrity;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import java.time.Clock;
import org.sealwright.shared.Actor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every night, once whatever the number of nodes; a night in which none ran is made up for at the next start. */
@Configuration(proxyBeanMethods = false)
class CheckTask {

    static final String NAME = "integrity.checks";

    @Bean
    RecurringTask<Void> integrityCheckTask(SelfCheck check, Clock clock) {
        Actor job = Actor.system(NAME);
        return Tasks.recurring(NAME, new CronSchedule("0 30 2 * * *", clock.getZone()))
                .execute((instance, context) -> check.runAll(job));
    }
}
