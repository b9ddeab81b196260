package org.sealwright.submissions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.sealwright.shared.Sha256;

/** What identifies a frozen revision. */
public record RevisionSummary(UUID id, int number, Instant frozenAt, UUID frozenBy, Sha256 digest) {

    static RevisionSummary read(ResultSet row, int index) throws SQLException {
        return new RevisionSummary(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getTimestamp("frozen_at").toInstant(),
                row.getObject("frozen_by", UUID.class),
                new Sha256(row.getString("digest")));
    }
}
