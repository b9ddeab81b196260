package org.sealwright.assessments;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads findings for pages; what the current reach does not see is not there. */
@Component
class FindingReading {

    private final JdbcClient database;
    private final FindingThread thread;

    FindingReading(JdbcClient database, FindingThread thread) {
        this.database = database;
        this.thread = thread;
    }

    List<FindingView> of(UUID assessment) {
        return database.sql("select * from assessments.finding where assessment_id = ? order by number, id")
                .param(assessment)
                .query((row, number) -> view(row))
                .list();
    }

    List<AssessedDossier.FindingLine> lines(UUID assessment) {
        return of(assessment).stream()
                .map(f -> new AssessedDossier.FindingLine(f.number(), f.title(), f.severity(), f.state()))
                .toList();
    }

    private FindingView view(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Date due = row.getDate("due");
        Timestamp sent = row.getTimestamp("sent_at");
        return new FindingView(
                id,
                row.getInt("number"),
                row.getString("provision"),
                row.getString("case_id"),
                Severity.valueOf(row.getString("severity")),
                FindingState.valueOf(row.getString("state")),
                row.getString("title"),
                due == null ? null : due.toLocalDate(),
                row.getTimestamp("raised_at").toInstant(),
                sent == null ? null : sent.toInstant(),
                thread.of(id));
    }
}
