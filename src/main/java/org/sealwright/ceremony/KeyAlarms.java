package org.sealwright.ceremony;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.sealwright.keys.KeyTerms;
import org.sealwright.keys.PublishedKey;
import org.sealwright.keys.PublishedKeys;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells long before a key's day that it needs a successor, and again as the day comes near; each time once, whatever the
 * number of nodes, and one that fell into a time when none ran is made up for.
 */
@Service
class KeyAlarms {

    static final int FIRST_WARNING = 90;

    private static final int[] WARNINGS = {0, 1, 7, 30, FIRST_WARNING};

    private final PublishedKeys keys;
    private final KeyTerms terms;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeyAlarms(PublishedKeys keys, KeyTerms terms, JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.keys = keys;
        this.terms = terms;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    @AllowedTo(jobs = true)
    public void tell(Actor job) {
        keys.all().stream().filter(key -> key.retiredAt() == null).forEach(this::tell);
    }

    private void tell(PublishedKey key) {
        LocalDate due = terms.dueOf(key);
        long left = Math.max(0, ChronoUnit.DAYS.between(LocalDate.now(clock), due));
        for (int warning : WARNINGS) {
            if (left <= warning) {
                if (isFirst(key, warning)) {
                    events.publishEvent(new KeyDue(key.kid(), key.purpose(), due, left));
                }
                return;
            }
        }
    }

    private boolean isFirst(PublishedKey key, int warning) {
        return database.sql("insert into ceremony.alarm (kid, days, told_at) values (?, ?, ?) on conflict do nothing")
                        .params(key.kid(), warning, Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {

        @Bean
        RecurringTask<Void> keyAlarmTask(KeyAlarms alarms) {
            Actor job = Actor.system("ceremony.key-alarms");
            return Tasks.recurring("ceremony.key-alarms", FixedDelay.of(Duration.ofHours(1)))
                    .execute((instance, context) -> alarms.tell(job));
        }
    }
}
