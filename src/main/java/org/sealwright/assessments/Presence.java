package org.sealwright.assessments;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Role;
import org.sealwright.submissions.SubmissionLookup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people of the body and of the laboratory who else has the assessment open, and on which provision. It stands in
 * the database, so that it holds over several nodes; it is no record, and leaves no trace in the trail.
 */
@Service
public class Presence {

    /** Pages tell every five seconds that they are open; three may get lost. */
    static final Duration HERE = Duration.ofSeconds(20);

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int LONGEST = 20;

    private final Assessments assessments;
    private final SubmissionLookup submissions;
    private final JdbcClient database;
    private final Clock clock;

    Presence(Assessments assessments, SubmissionLookup submissions, JdbcClient database, Clock clock) {
        this.assessments = assessments;
        this.submissions = submissions;
        this.database = database;
        this.clock = clock;
    }

    /** Somebody else who is here. */
    public record Colleague(String name, String provision) {}

    /**
     * Says that the actor looks at a provision, and asks who else is here.
     *
     * @return others, by name
     */
    @Transactional
    @AllowedTo({
        Role.APPLICATION_REVIEWER,
        Role.ASSESSOR,
        Role.REVIEWER,
        Role.CERTIFIER,
        Role.SURVEILLANCE_OFFICER,
        Role.ADMINISTRATOR,
        Role.AUDITOR
    })
    public List<Colleague> here(Actor actor, UUID id, String provision) {
        Assessment assessment = assessments.require(id);
        submissions.summary(actor, assessment.matter());
        if (provision.length() > LONGEST) {
            throw new NotFound("planned provision", provision);
        }
        Instant now = clock.instant();
        arrive(assessment, actor, provision, now);
        forget(now);
        return database.sql("""
                        select a.name, p.provision from assessments.presence p
                        join organisations.account a on a.id = p.account_id
                        where p.assessment_id = ? and p.account_id <> ? and p.seen_at > ? order by a.name, a.id
                        """)
                .params(id, actor.id(), Timestamp.from(now.minus(HERE)))
                .query((row, number) -> new Colleague(row.getString("name"), row.getString("provision")))
                .list();
    }

    private void arrive(Assessment assessment, Actor actor, String provision, Instant now) {
        database.sql("""
                        insert into assessments.presence (assessment_id, matter, maker_id, account_id, provision, seen_at)
                        values (?, ?, ?, ?, ?, ?) on conflict (assessment_id, account_id)
                        do update set provision = excluded.provision, seen_at = excluded.seen_at
                        """)
                .params(
                        assessment.id(),
                        assessment.matter(),
                        assessment.maker(),
                        actor.id(),
                        provision,
                        Timestamp.from(now))
                .update();
    }

    /** Rows that somebody else is at are left to them: nobody waits for a sweep. */
    private void forget(Instant now) {
        database.sql("""
                        delete from assessments.presence where (assessment_id, account_id) in (
                          select assessment_id, account_id from assessments.presence where seen_at < ?
                          for update skip locked)
                        """).param(Timestamp.from(now.minus(KEPT))).update();
    }
}
