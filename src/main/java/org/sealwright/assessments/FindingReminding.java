package org.sealwright.assessments;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds manufacturers of findings that wait for their answer, before the day that is due and after it. What went out is kept,
 * so that each reminder goes out once whatever the number of nodes.
 */
@Service
class FindingReminding {

    private final JdbcClient database;
    private final ReminderDays days;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FindingReminding(JdbcClient database, ReminderDays days, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.days = days;
        this.events = events;
        this.clock = clock;
    }

    /** A finding that waits; {@code told} is the day on which the manufacturer last heard of what is due. */
    private record Waiting(
            UUID id, UUID assessment, UUID matter, UUID maker, int number, LocalDate due, LocalDate told) {}

    /** Gives how many reminders went out. */
    @Transactional
    @AllowedTo(jobs = true)
    public int remind(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        int sent = 0;
        for (Waiting one : waiting(today)) {
            LocalDate day = days.newest(one.due(), one.told(), today).orElse(null);
            if (day != null && keep(one, day)) {
                events.publishEvent(new FindingReminder(
                        actor, one.id(), one.assessment(), one.matter(), one.maker(), one.number(), one.due(), day));
                sent++;
            }
        }
        return sent;
    }

    private List<Waiting> waiting(LocalDate today) {
        return database.sql("""
                        select f.id, f.assessment_id, f.matter, f.maker_id, f.number, f.due,
                          greatest(f.sent_at, (select max(e.written_at) from assessments.finding_entry e
                            where e.finding_id = f.id and e.act in ('ASKED_AGAIN', 'DUE_MOVED'))) as told
                        from assessments.finding f join assessments.assessment a on a.id = f.assessment_id
                        where f.state = 'OPEN' and f.sent_at is not null and f.due <= ?
                          and a.state in ('EVALUATING', 'AWAITING_MANUFACTURER') and a.closed_at is null
                        order by f.due, f.id
                        """)
                .param(Date.valueOf(days.furthestDue(today)))
                .query((row, number) -> waiting(row))
                .list();
    }

    private Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getObject("id", UUID.class),
                row.getObject("assessment_id", UUID.class),
                row.getObject("matter", UUID.class),
                row.getObject("maker_id", UUID.class),
                row.getInt("number"),
                row.getDate("due").toLocalDate(),
                LocalDate.ofInstant(row.getTimestamp("told").toInstant(), clock.getZone()));
    }

    private boolean keep(Waiting one, LocalDate day) {
        return database.sql("""
                        insert into assessments.finding_reminder (finding_id, matter, maker_id, due, fell_on, reminded_at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                        .params(
                                one.id(),
                                one.matter(),
                                one.maker(),
                                Date.valueOf(one.due()),
                                Date.valueOf(day),
                                Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> assessmentsFindingReminders(FindingReminding reminding) {
            return Tasks.recurring("assessments-finding-reminders", FixedDelay.ofMinutes(30))
                    .execute((instance, context) -> reminding.remind(Actor.system("assessments-finding-reminders")));
        }
    }
}
