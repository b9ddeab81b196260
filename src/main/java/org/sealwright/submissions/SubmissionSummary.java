package org.sealwright.submissions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.EditionId;
import org.sealwright.verification.SealNumber;

/**
 * An application in one line.
 *
 * @param number as people say it: 2026-0147
 * @param product its name; empty while there is none
 * @param reviewer who took the application review
 * @param closedAt when the decision was taken
 * @param revisions how many were frozen
 * @param purpose what it is for
 * @param seal the seal that it renews or extends; none for a first application
 */
public record SubmissionSummary(
        UUID id,
        UUID maker,
        String makerName,
        String number,
        String product,
        String scheme,
        String level,
        EditionId edition,
        SubmissionState state,
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable UUID reviewer,
        @Nullable Instant closedAt,
        int revisions,
        SubmissionPurpose purpose,
        @Nullable SealNumber seal) {

    static final String SELECT = """
            select s.*, o.name as maker_name, coalesce(p.name, '') as product,
              (select count(*) from submissions.revision r where r.submission_id = s.id) as revisions
            from submissions.submission s
            join organisations.organisation o on o.id = s.maker_id
            left join submissions.product p on p.submission_id = s.id
            """;

    static SubmissionSummary read(ResultSet row, int index) throws SQLException {
        return new SubmissionSummary(
                row.getObject("id", UUID.class),
                row.getObject("maker_id", UUID.class),
                row.getString("maker_name"),
                row.getString("number"),
                row.getString("product"),
                row.getString("scheme"),
                row.getString("level"),
                new EditionId(row.getString("edition")),
                SubmissionState.valueOf(row.getString("state")),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "submitted_at"),
                row.getObject("reviewer", UUID.class),
                instant(row, "closed_at"),
                row.getInt("revisions"),
                SubmissionPurpose.valueOf(row.getString("purpose")),
                seal(row.getString("seal_number")));
    }

    private static @Nullable SealNumber seal(@Nullable String number) {
        return number == null ? null : new SealNumber(number);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
