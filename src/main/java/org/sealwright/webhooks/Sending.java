package org.sealwright.webhooks;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.sealwright.shared.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Sends what is due, side by side, so that a slow receiver keeps the others waiting no longer than an attempt may take. How an
 * attempt went is written down however it ended.
 */
@Component
class Sending {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    static final Actor JOB = Actor.system("webhooks");

    /** More than an attempt may take and less than a claim lasts; what is not done by then is broken off and tried again. */
    private static final long MOST_SECONDS = 40;

    private final Deliveries deliveries;
    private final Receiver receiver;
    private final WebhookKey key;
    private final Clock clock;

    Sending(Deliveries deliveries, Receiver receiver, WebhookKey key, Clock clock) {
        this.deliveries = deliveries;
        this.receiver = receiver;
        this.key = key;
        this.clock = clock;
    }

    /** Until nothing is due. */
    void sendAll() throws InterruptedException {
        List<DueDelivery> due = deliveries.claim(JOB);
        while (!due.isEmpty()) {
            List<Callable<Void>> sends = due.stream()
                    .<Callable<Void>>map(delivery -> () -> {
                        send(delivery);
                        return null;
                    })
                    .toList();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                threads.invokeAll(sends, MOST_SECONDS, TimeUnit.SECONDS);
            }
            due = deliveries.claim(JOB);
        }
    }

    private void send(DueDelivery delivery) {
        Receiver.Answer answer;
        try {
            answer = attempt(delivery);
        } catch (RuntimeException e) {
            LOG.warn("Message {} to {} could not be sent", delivery.id(), delivery.subscriber(), e);
            answer = Receiver.Answer.failed(e);
        }
        // who broke the attempt off did not mean its record: the connection to the database ends with an interrupt, too
        Thread.interrupted();
        deliveries.tried(JOB, delivery, answer);
    }

    private Receiver.Answer attempt(DueDelivery delivery) {
        Instant now = clock.instant();
        String id = delivery.id().toString();
        String signature =
                WebhookSignature.of(key.secret(delivery.subscriber(), delivery.generation()), id, now, delivery.body());
        return receiver.send(delivery.address(), id, now, signature, delivery.body());
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        RecurringTask<Void> sendWebhooks(Sending sending) {
            return Tasks.recurring("webhooks-send", FixedDelay.ofSeconds(2)).execute((instance, context) -> {
                try {
                    sending.sendAll();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }

        @Bean
        RecurringTask<Void> forgetWebhooks(Deliveries deliveries) {
            return Tasks.recurring("webhooks-forget", FixedDelay.of(Duration.ofHours(24)))
                    .execute((instance, context) -> deliveries.forget(JOB));
        }
    }
}
