package org.sealwright.notifications;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.CompletedEventPublications;
import org.springframework.modulith.events.IncompleteEventPublications;

/**
 * Delivers again, for every module, the events whose asynchronous listeners failed or died with their node, and forgets
 * those that were delivered long ago. db-scheduler runs each on one node at a time.
 */
@Configuration(proxyBeanMethods = false)
class Redelivery {

    private static final Duration AGE = Duration.ofMinutes(2);
    private static final Duration KEPT = Duration.ofDays(30);

    @Bean
    Task<Void> redeliverEvents(IncompleteEventPublications publications) {
        return Tasks.recurring("notifications-redeliver-events", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> publications.resubmitIncompletePublicationsOlderThan(AGE));
    }

    @Bean
    Task<Void> forgetDeliveredEvents(CompletedEventPublications publications) {
        return Tasks.recurring("notifications-forget-delivered-events", FixedDelay.of(Duration.ofHours(24)))
                .execute((instance, context) -> publications.deletePublicationsOlderThan(KEPT));
    }
}
