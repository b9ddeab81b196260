package org.sealwright.submissions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads applications and their frozen revisions. A manufacturer's people see their own; the body sees an application from
 * its first revision on, and a laboratory the ones it was asked to evaluate; all else is {@link NotFound}.
 */
@Service
public class SubmissionLookup {

    private final Revisions revisions;
    private final ParsedDossiers parsed;
    private final JdbcClient database;

    SubmissionLookup(Revisions revisions, ParsedDossiers parsed, JdbcClient database) {
        this.revisions = revisions;
        this.parsed = parsed;
        this.database = database;
    }

    /** A revision by its id. */
    @Transactional(readOnly = true)
    @AllowedTo(everyRole = true, jobs = true)
    public FrozenRevision frozen(Actor actor, UUID revision) {
        return revisions
                .findById(revision)
                .map(parsed::view)
                .filter(view -> Reading.mayRead(actor, view.maker()))
                .orElseThrow(() -> new NotFound("revision", revision));
    }

    /** A submission's revision by its number. */
    @Transactional(readOnly = true)
    @AllowedTo(everyRole = true, jobs = true)
    public FrozenRevision frozen(Actor actor, UUID submission, int number) {
        return revisions
                .findBySubmissionAndNumber(submission, number)
                .map(parsed::view)
                .filter(view -> Reading.mayRead(actor, view.maker()))
                .orElseThrow(() -> new NotFound("revision of " + submission, number));
    }

    /** The canonical bytes that a revision's digest is over. */
    @Transactional(readOnly = true)
    @AllowedTo(everyRole = true, jobs = true)
    public byte[] bytes(Actor actor, UUID revision) {
        frozen(actor, revision);
        return revisions
                .findById(revision)
                .map(Revision::content)
                .orElseThrow(() -> new NotFound("revision", revision));
    }

    /** The newest revision; none while the application is still its first draft. */
    @Transactional(readOnly = true)
    @AllowedTo(everyRole = true, jobs = true)
    public Optional<FrozenRevision> newest(Actor actor, UUID submission) {
        return revisions
                .findFirstBySubmissionOrderByNumberDesc(submission)
                .map(parsed::view)
                .filter(view -> Reading.mayRead(actor, view.maker()));
    }

    /** What identifies each revision, oldest first. */
    @Transactional(readOnly = true)
    @AllowedTo(everyRole = true, jobs = true)
    public List<RevisionSummary> revisions(Actor actor, UUID submission) {
        summary(actor, submission);
        return database.sql("""
                        select id, number, frozen_at, frozen_by, digest from submissions.revision
                        where submission_id = ? order by number
                        """).param(submission).query(RevisionSummary::read).list();
    }

    /** Where an application stands. */
    @Transactional(readOnly = true)
    @AllowedTo(everyRole = true, jobs = true)
    public SubmissionSummary summary(Actor actor, UUID submission) {
        return database.sql(SubmissionSummary.SELECT + " where s.id = ?")
                .param(submission)
                .query(SubmissionSummary::read)
                .optional()
                .filter(summary -> Reading.mayRead(actor, summary.maker()))
                .filter(summary -> summary.revisions() > 0 || Reading.mayReadDrafts(actor))
                .orElseThrow(() -> new NotFound("submission", submission));
    }
}
