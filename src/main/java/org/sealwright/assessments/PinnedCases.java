package org.sealwright.assessments;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sealwright.catalogue.CaseVersion;
import org.sealwright.catalogue.CaseVersions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The words of body-written cases that an evaluation is carried out with: those that are in force when it is planned. Later
 * versions, and later revisions of the dossier, don't change them.
 */
@Component
class PinnedCases {

    private final JdbcClient database;
    private final CaseVersions versions;

    PinnedCases(JdbcClient database, CaseVersions versions) {
        this.database = database;
        this.versions = versions;
    }

    /** Pins what is in force beside the published files, of every method: a later revision may ask for another one. */
    void pin(Assessment of, Instant now) {
        versions.inForce()
                .forEach(version -> database.sql("""
                                insert into assessments.pinned_case (assessment_id, matter, maker_id, version_id, pinned_at)
                                values (?, ?, ?, ?, ?)
                                """)
                        .params(of.id(), of.matter(), of.maker(), version.id(), Timestamp.from(now))
                        .update());
    }

    List<CaseVersion> of(UUID assessment) {
        return versions.approved(database.sql("select version_id from assessments.pinned_case where assessment_id = ?")
                .param(assessment)
                .query((row, number) -> row.getObject("version_id", UUID.class))
                .list());
    }
}
