package org.sealwright.misuse;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sealwright.misuse.ReportRows.Stored;
import org.sealwright.platform.AllowedTo;
import org.sealwright.platform.StartRefused;
import org.sealwright.shared.Actor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What time does to reports: of one that has been open for {@code sealwright.reports.remind-after} days its officers are reminded once, and
 * {@code sealwright.reports.forget-after} days after it was closed the reporter's address and link are erased, with photos that prove nothing.
 */
@Service
class ReportClock {

    private static final int MOST = 3_650;

    private final ReportRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final int remindAfter;
    private final int forgetAfter;

    ReportClock(
            ReportRows rows,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${sealwright.reports.remind-after:14}") int remindAfter,
            @Value("${sealwright.reports.forget-after:90}") int forgetAfter) {
        this.rows = rows;
        this.events = events;
        this.clock = clock;
        this.remindAfter = days("SEALWRIGHT_REPORTS_REMIND_AFTER", remindAfter);
        this.forgetAfter = days("SEALWRIGHT_REPORTS_FORGET_AFTER", forgetAfter);
    }

    /** Gives how many reminders went out. */
    @Transactional
    @AllowedTo(jobs = true)
    public int remind(Actor job) {
        int sent = 0;
        for (Stored report : rows.waitingSince(ago(remindAfter))) {
            if (rows.remind(report.id())) {
                events.publishEvent(new ReportWaiting(job, report.id(), report.number(), remindAfter));
                sent++;
            }
        }
        return sent;
    }

    /** Gives how many reports were forgotten. */
    @Transactional
    @AllowedTo(jobs = true)
    public int forget(Actor job) {
        List<Stored> over = rows.toForget(ago(forgetAfter));
        for (Stored report : over) {
            ReportOutcome outcome = report.outcome();
            rows.forget(report.id(), outcome != null && outcome.leavesNothingToProve());
            events.publishEvent(Acts.report(job, "forgotten", report.id(), Map.of()));
        }
        return over.size();
    }

    private Instant ago(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }

    private static int days(String setting, int days) {
        if (days < 1 || days > MOST) {
            throw new StartRefused(setting + " is no number of days: " + days, "Give a number from 1 to " + MOST + ".");
        }
        return days;
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> misuseReports(ReportClock reports) {
            Actor job = Actor.system("misuse-reports");
            return Tasks.recurring("misuse-reports", FixedDelay.ofHours(1)).execute((instance, context) -> {
                reports.remind(job);
                reports.forget(job);
            });
        }
    }
}
