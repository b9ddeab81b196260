package org.sealwright.submissions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/**
 * What an application review came to.
 *
 * @param revision number of the revision that was looked at
 * @param words the questions of a return, the reason of a rejection; may be empty otherwise
 */
public record ReviewView(ReviewOutcome outcome, String words, UUID reviewer, Instant reviewedAt, int revision) {

    static final String SELECT = """
            select v.outcome, v.words, v.reviewer, v.reviewed_at, r.number
            from submissions.review v join submissions.revision r on r.id = v.revision_id
            """;

    static ReviewView read(ResultSet row, int index) throws SQLException {
        return new ReviewView(
                ReviewOutcome.valueOf(row.getString("outcome")),
                row.getString("words"),
                row.getObject("reviewer", UUID.class),
                row.getTimestamp("reviewed_at").toInstant(),
                row.getInt("number"));
    }
}
