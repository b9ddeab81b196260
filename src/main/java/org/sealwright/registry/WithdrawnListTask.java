package org.sealwright.registry;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.sealwright.shared.Actor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Asks every ten minutes whether the day has its list: minutes after midnight it has, or after the start that follows. */
@Configuration(proxyBeanMethods = false)
class WithdrawnListTask {

    static final Actor JOB = Actor.system("registry.withdrawn-list");

    @Bean
    RecurringTask<Void> withdrawnListRecurringTask(WithdrawnLists lists) {
        return Tasks.recurring("registry-withdrawn-list", FixedDelay.ofMinutes(10))
                .execute((instance, context) -> lists.makeTodays(JOB));
    }
}
