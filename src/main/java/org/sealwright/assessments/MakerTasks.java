package org.sealwright.assessments;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A manufacturer's findings of all applications in one list: what has to be answered first, what the body looks at after it. */
@Service
public class MakerTasks {

    private final JdbcClient database;
    private final ReminderDays days;
    private final Clock clock;

    MakerTasks(JdbcClient database, ReminderDays days, Clock clock) {
        this.database = database;
        this.days = days;
        this.clock = clock;
    }

    /**
     * A finding that is not closed.
     *
     * @param application number of the application, as people say it
     * @param product its name, as the revision under evaluation has it
     * @param daysLeft until an answer is expected, negative once that day has passed; {@code null} where no day was set
     * @param near whether reminders of the day have begun to fall, and it is not over
     */
    public record Task(
            UUID finding,
            UUID assessment,
            int number,
            String title,
            Severity severity,
            FindingState state,
            String application,
            String product,
            @Nullable LocalDate due,
            @Nullable Long daysLeft,
            boolean near) {

        /** Whether the manufacturer has to do something; else the body looks at what was answered. */
        public boolean isWaiting() {
            return state == FindingState.OPEN;
        }

        public boolean isOverdue() {
            return isWaiting() && daysLeft != null && daysLeft < 0;
        }

        /** Whether an answer is expected soon. */
        public boolean isSoon() {
            return isWaiting() && near;
        }

        public String address() {
            return "/assessments/" + assessment + "/findings#finding-" + finding;
        }
    }

    /** Those that wait for the manufacturer come first, the soonest due ahead; of each group those without a day last. */
    @Transactional(readOnly = true)
    @AllowedTo({Role.OWNER, Role.EDITOR, Role.VIEWER})
    public List<Task> of(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        return database.sql("""
                        select f.id, f.assessment_id, f.number, f.title, f.severity, f.state, f.due,
                          s.number as application, coalesce(p.name, '') as product
                        from assessments.finding f
                        join assessments.assessment a on a.id = f.assessment_id
                        join submissions.submission s on s.id = f.matter
                        left join submissions.product p on p.submission_id = s.id
                        where f.maker_id = ? and f.sent_at is not null and f.state <> 'CLOSED' and a.closed_at is null
                        order by f.state <> 'OPEN', f.due nulls last, f.severity, s.number, f.number
                        limit 500
                        """)
                .param(actor.requireOrganisation())
                .query((row, index) -> task(row, today))
                .list();
    }

    private Task task(ResultSet row, LocalDate today) throws SQLException {
        Date day = row.getDate("due");
        LocalDate due = day == null ? null : day.toLocalDate();
        return new Task(
                row.getObject("id", UUID.class),
                row.getObject("assessment_id", UUID.class),
                row.getInt("number"),
                row.getString("title"),
                Severity.valueOf(row.getString("severity")),
                FindingState.valueOf(row.getString("state")),
                row.getString("application"),
                row.getString("product"),
                due,
                due == null ? null : (Long) ChronoUnit.DAYS.between(today, due),
                due != null && !today.isAfter(due) && !today.isBefore(days.firstOf(due)));
    }
}
