package org.sealwright.assessments;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.web.Paged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists evaluations; row-level security leaves out what a person may not see. */
@Service
public class AssessmentList {

    private static final String LINES = """
            select a.id, s.number, o.name as maker, coalesce(p.name, '') as product, s.level, a.state, l.name as lead, a.due,
              (select count(*) from assessments.verdict v where v.assessment_id = a.id and v.planned) as cases,
              (select count(*) from assessments.verdict v where v.assessment_id = a.id and v.planned and v.outcome <> 'OPEN') as decided,
              (select count(*) from assessments.finding f where f.assessment_id = a.id and f.state <> 'CLOSED') as findings
            from assessments.assessment a
            join submissions.submission s on s.id = a.matter
            join organisations.organisation o on o.id = a.maker_id
            left join submissions.product p on p.submission_id = a.matter
            left join organisations.account l on l.id = a.lead
            """;
    private static final String OWN = """
             where (not :own or exists (select from organisations.part t
               where t.matter = a.matter and t.account_id = :account and t.part = 'ASSESSOR'))
            """;

    private final JdbcClient database;

    AssessmentList(JdbcClient database) {
        this.database = database;
    }

    /** Evaluations, the open ones first, then the newest. */
    @Transactional(readOnly = true)
    @AllowedTo(everyRole = true)
    public Paged<AssessmentLine> page(Actor actor, boolean own, int page) {
        long total = database.sql("select count(*) from assessments.assessment a" + OWN)
                .param("own", own)
                .param("account", actor.id())
                .query(Long.class)
                .single();
        List<AssessmentLine> items = database.sql(
                        LINES + OWN
                                + " order by a.state = 'COMPLETED', a.due nulls last, a.planned_at desc, a.id offset :skip limit :size")
                .param("own", own)
                .param("account", actor.id())
                .param("skip", Paged.offset(page, total))
                .param("size", Paged.USUAL_SIZE)
                .query((row, number) -> line(row))
                .list();
        return Paged.of(items, page, total);
    }

    /** Evaluations that nobody leads yet, longest waiting first. */
    @Transactional(readOnly = true)
    @AllowedTo(Role.APPLICATION_REVIEWER)
    public List<AssessmentLine> unassigned(Actor actor) {
        return database.sql(
                        LINES
                                + " where a.lead is null and a.state = 'PLANNED' and a.closed_at is null order by a.planned_at, a.id")
                .query((row, number) -> line(row))
                .list();
    }

    private static AssessmentLine line(ResultSet row) throws SQLException {
        Date due = row.getDate("due");
        return new AssessmentLine(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("maker"),
                row.getString("product"),
                row.getString("level"),
                AssessmentState.valueOf(row.getString("state")),
                row.getString("lead"),
                due == null ? null : due.toLocalDate(),
                row.getInt("decided"),
                row.getInt("cases"),
                row.getInt("findings"));
    }
}
