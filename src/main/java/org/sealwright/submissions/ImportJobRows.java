package org.sealwright.submissions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Imports under way, in the database, where every node and every page sees how far they are. */
@Component
class ImportJobRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;
    private final StagedImports staged;
    private final TransactionTemplate own;
    private final Clock clock;

    ImportJobRows(JdbcClient database, StagedImports staged, PlatformTransactionManager transactions, Clock clock) {
        this.database = database;
        this.staged = staged;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    void add(Actor actor, Submission submission, UUID id, int rows) {
        database.sql("""
                        insert into submissions.import_job
                          (id, submission_id, maker_id, started_by, started_at, state, rows_total, changed_at)
                        values (?, ?, ?, ?, ?, 'WAITING', ?, ?)
                        """)
                .params(id, submission.id(), submission.maker(), actor.id(), now(), rows, now())
                .update();
    }

    Optional<ImportJob> find(UUID id) {
        return database.sql("select * from submissions.import_job where id = ?")
                .param(id)
                .query(ImportJobRows::read)
                .optional();
    }

    Optional<ImportJob> findOpen(UUID submission) {
        return database.sql("""
                        select * from submissions.import_job
                        where submission_id = ? and state in ('WAITING', 'RUNNING')
                        """).param(submission).query(ImportJobRows::read).optional();
    }

    /** Begins it, from the start if a portal went away in the middle of it; nothing where it ended already. */
    Optional<ImportJob> begin(UUID id) {
        return own.execute(status ->
                database.sql("""
                        update submissions.import_job set state = 'RUNNING', rows_done = 0, changed_at = ?
                        where id = ? and state in ('WAITING', 'RUNNING') returning *
                        """).params(now(), id).query(ImportJobRows::read).optional());
    }

    /** Tells how far it is, in a transaction of its own: that of the import shows nothing before it ends. */
    void advance(UUID id, int done) {
        own.executeWithoutResult(
                status -> database.sql("""
                        update submissions.import_job set rows_done = least(?, rows_total), changed_at = ?
                        where id = ? and state = 'RUNNING'
                        """).params(done, now(), id).update());
    }

    /** Ends it in the transaction of the import, so that it is done where the rows are there. */
    void done(UUID id, ImportOutcome outcome) {
        database.sql("""
                        update submissions.import_job
                        set state = 'DONE', rows_done = rows_total, changed_at = ?, outcome = ?::jsonb where id = ?
                        """)
                .params(now(), JSON.writeValueAsString(ImportJob.Result.of(outcome)), id)
                .update();
    }

    /** Ends it without anything saved, and forgets the files; one that was done after all stays so. */
    void failed(UUID id, String failure) {
        own.executeWithoutResult(status -> {
            int ended = database.sql("""
                            update submissions.import_job set state = 'FAILED', changed_at = ?, failure = ?
                            where id = ? and state in ('WAITING', 'RUNNING')
                            """).params(now(), failure, id).update();
            if (ended > 0) {
                staged.drop(id);
            }
        });
    }

    void dropEndedBefore(Instant before) {
        database.sql("delete from submissions.import_job where changed_at <= ? and state in ('DONE', 'FAILED')")
                .param(Timestamp.from(before))
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static ImportJob read(ResultSet row, int number) throws SQLException {
        return new ImportJob(
                row.getObject("id", UUID.class),
                row.getObject("submission_id", UUID.class),
                row.getObject("maker_id", UUID.class),
                row.getObject("started_by", UUID.class),
                ImportJob.State.valueOf(row.getString("state")),
                row.getInt("rows_total"),
                row.getInt("rows_done"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("failure"),
                result(row.getString("outcome")));
    }

    private static ImportJob.@Nullable Result result(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, ImportJob.Result.class);
    }
}
