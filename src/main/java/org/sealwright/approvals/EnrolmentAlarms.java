package org.sealwright.approvals;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.sealwright.approvals.TrustReading.Holder;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.signer.Enrolment;
import org.sealwright.signer.EnrolmentStatement;
import org.sealwright.signer.TrustState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells before an enrolment runs out that a new one has to be signed, which takes two administrators; each time once,
 * whatever the number of nodes. Nobody is told of one that another outlasts.
 */
@Service
class EnrolmentAlarms {

    private static final int[] WARNINGS = {14, 60};

    private final Trust trust;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EnrolmentAlarms(Trust trust, JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.trust = trust;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** A signer that is away is asked again an hour later. */
    @Transactional
    @AllowedTo(jobs = true)
    public void tell(Actor job) {
        TrustState state = trust.stateSoon();
        if (state == null) {
            return;
        }
        List<EnrolmentStatement> inForce = state.enrolments().stream()
                .map(Enrolment::statement)
                .filter(this::lasts)
                .toList();
        inForce.stream()
                .filter(enrolment -> !Trust.isEnded(state, enrolment.passkey()))
                .filter(enrolment ->
                        inForce.stream().noneMatch(other -> Holder.of(other).outlasts(Holder.of(enrolment))))
                .forEach(this::tell);
    }

    /** In force now or later. */
    private boolean lasts(EnrolmentStatement enrolment) {
        return clock.instant().isBefore(enrolment.until());
    }

    private void tell(EnrolmentStatement enrolment) {
        for (int warning : WARNINGS) {
            Instant from = enrolment.until().minus(Duration.ofDays(warning));
            boolean isDue = !clock.instant().isBefore(from) && enrolment.from().isBefore(from);
            if (isDue) {
                if (isFirst(enrolment, warning)) {
                    LocalDate due = LocalDate.ofInstant(enrolment.until().minusSeconds(1), clock.getZone());
                    events.publishEvent(new EnrolmentEnding(enrolment.id(), enrolment.account(), due, warning));
                }
                return;
            }
        }
    }

    private boolean isFirst(EnrolmentStatement enrolment, int warning) {
        return database.sql("""
                        insert into approvals.alarm (enrolment, days, told_at) values (?, ?, ?) on conflict do nothing
                        """)
                        .params(enrolment.id(), warning, Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {

        @Bean
        RecurringTask<Void> enrolmentAlarmTask(EnrolmentAlarms alarms) {
            Actor job = Actor.system("approvals.enrolment-alarms");
            return Tasks.recurring("approvals.enrolment-alarms", FixedDelay.of(Duration.ofHours(1)))
                    .execute((instance, context) -> alarms.tell(job));
        }
    }
}
