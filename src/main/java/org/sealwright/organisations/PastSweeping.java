package org.sealwright.organisations;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets counted tries whose window is over. */
@Configuration(proxyBeanMethods = false)
class PastSweeping {

    @Bean
    Task<Void> forgetPastAttempts(Attempts attempts) {
        return Tasks.recurring("organisations-forget-attempts", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> attempts.forgetPast());
    }
}
