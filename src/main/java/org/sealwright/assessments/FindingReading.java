package org.sealwright.assessments;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
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
        Map<UUID, List<FindingThread.Entry>> threads = thread.ofAll(assessment);
        return database.sql("select * from assessments.finding where assessment_id = ? order by number, id")
                .param(assessment)
                .query((row, number) -> view(row, threads))
                .list();
    }

    /** How many of an evaluation's findings are not closed. */
    int open(UUID assessment) {
        return database.sql("select count(*) from assessments.finding where assessment_id = ? and state <> 'CLOSED'")
                .param(assessment)
                .query(Integer.class)
                .single();
    }

    List<AssessedDossier.FindingLine> lines(UUID assessment) {
        return of(assessment).stream()
                .map(f -> new AssessedDossier.FindingLine(f.number(), f.title(), f.severity(), f.state()))
                .toList();
    }

    private static FindingView view(ResultSet row, Map<UUID, List<FindingThread.Entry>> threads) throws SQLException {
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
                threads.getOrDefault(id, List.of()));
    }
}
