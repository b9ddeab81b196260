package org.sealwright.submissions;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accepts the body's agreement for an application, by an owner: no application goes on without (ISO/IEC 17065, 4.1.2). */
@Service
public class AgreementAcceptance {

    private final JdbcClient database;
    private final Editing editing;
    private final Clock clock;

    AgreementAcceptance(JdbcClient database, Editing editing, Clock clock) {
        this.database = database;
        this.editing = editing;
        this.clock = clock;
    }

    /**
     * Accepts the current version; doing it twice is done once.
     *
     * @param version the version that the person read
     */
    @Transactional
    @AllowedTo(Role.OWNER)
    public void accept(Actor actor, UUID id, String version) {
        Submission submission = editing.begin(actor, id);
        if (!version.equals(Agreement.CURRENT.version())) {
            throw new Refused("submissions.refused.agreement-renewed");
        }
        int added = database.sql("""
                        insert into submissions.acceptance
                          (id, submission_id, maker_id, agreement, digest, accepted_by, accepted_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (submission_id, agreement) do nothing
                        """)
                .param(Ids.next())
                .param(id)
                .param(submission.maker())
                .param(version)
                .param(Agreement.CURRENT.digest().hex())
                .param(actor.id())
                .param(Timestamp.from(clock.instant()))
                .update();
        if (added > 0) {
            editing.record(
                    actor,
                    submission,
                    "submissions.agreement.accepted",
                    Map.of(
                            "agreement",
                            version,
                            "digest",
                            Agreement.CURRENT.digest().toString()));
        }
    }

    /** The last acceptance of an application that this person may read. */
    @Transactional(readOnly = true)
    @AllowedTo(everyRole = true)
    public Optional<Acceptance> acceptance(Actor actor, UUID submission) {
        return database.sql("""
                        select agreement, digest, accepted_by, accepted_at, maker_id from submissions.acceptance
                        where submission_id = ? order by accepted_at desc, id desc limit 1
                        """)
                .param(submission)
                .query((row, number) -> new Acceptance(
                        row.getString("agreement"),
                        new Sha256(row.getString("digest")),
                        row.getObject("accepted_by", UUID.class),
                        row.getTimestamp("accepted_at").toInstant(),
                        row.getObject("maker_id", UUID.class)))
                .optional()
                .filter(acceptance -> Reading.mayRead(actor, acceptance.maker()));
    }

    /** Who accepted which agreement, and when. */
    public record Acceptance(String version, Sha256 digest, UUID by, Instant at, UUID maker) {}
}
