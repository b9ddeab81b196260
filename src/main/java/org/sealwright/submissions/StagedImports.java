package org.sealwright.submissions;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Sha256;
import org.sealwright.submissions.intake.DossierFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files that wait to be imported, in the database: one import a person and application. */
@Component
class StagedImports {

    private final JdbcClient database;

    StagedImports(JdbcClient database) {
        this.database = database;
    }

    /** What is kept beside the files. */
    record Staged(boolean replacing, Sha256 state, Sha256 outcome, int rows) {}

    /** Keeps files, in place of those that this person kept for the application before. */
    UUID keep(Actor actor, Submission submission, List<DossierFile> files, Staged staged, Instant now) {
        dropOf(submission.id(), actor.id());
        UUID id = Ids.next();
        database.sql("""
                        insert into submissions.staged_import
                          (id, submission_id, maker_id, staged_by, staged_at, replacing, state, outcome, rows)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(id, submission.id(), submission.maker(), actor.id(), Timestamp.from(now))
                .params(staged.replacing, staged.state.hex(), staged.outcome.hex(), staged.rows)
                .update();
        for (int ordinal = 0; ordinal < files.size(); ordinal++) {
            DossierFile file = files.get(ordinal);
            byte[] content = file.content();
            database.sql("""
                            insert into submissions.staged_file (import_id, ordinal, maker_id, name, content, digest)
                            values (?, ?, ?, ?, ?, ?)
                            """)
                    .params(id, ordinal, submission.maker(), file.name(), content)
                    .param(Sha256.of(content).hex())
                    .update();
        }
        return id;
    }

    /** What this person kept under the id since then; held until the transaction ends, so that it is imported once. */
    Optional<Staged> find(Actor actor, UUID submission, UUID id, Instant since) {
        return database.sql("""
                        select replacing, state, outcome, rows from submissions.staged_import
                        where id = ? and submission_id = ? and staged_by = ? and staged_at > ? for update
                        """)
                .params(id, submission, actor.id(), Timestamp.from(since))
                .query((row, number) -> new Staged(
                        row.getBoolean("replacing"),
                        new Sha256(row.getString("state")),
                        new Sha256(row.getString("outcome")),
                        row.getInt("rows")))
                .optional();
    }

    List<DossierFile> files(UUID id) {
        return database.sql("select name, content from submissions.staged_file where import_id = ? order by ordinal")
                .param(id)
                .query((row, number) -> new DossierFile(row.getString("name"), row.getBytes("content")))
                .list();
    }

    void dropOf(UUID submission, UUID account) {
        database.sql("delete from submissions.staged_import where submission_id = ? and staged_by = ?")
                .params(submission, account)
                .update();
    }

    void drop(UUID id) {
        database.sql("delete from submissions.staged_import where id = ?")
                .param(id)
                .update();
    }

    /** Drops what was kept before and is not being imported; gives how many imports. */
    int dropBefore(Instant before) {
        return database.sql("""
                        delete from submissions.staged_import i where staged_at <= ? and not exists
                          (select from submissions.import_job j where j.id = i.id and j.state in ('WAITING', 'RUNNING'))
                        """).param(Timestamp.from(before)).update();
    }

    /**
     * Names what is written in an application: each part's version, and the application's own. Any edit gives another name.
     */
    Sha256 state(UUID submission) {
        return Sha256.of(
                database.sql("""
                        select coalesce(string_agg(part, ',' order by part), '') from (
                          select 's' || version from submissions.submission where id = :id
                          union all select 'p' || version from submissions.product where submission_id = :id
                          union all select id || ':' || version from submissions.fact_answer where submission_id = :id
                          union all select id || ':' || version from submissions.ics_answer where submission_id = :id
                          union all select id || ':' || version from submissions.ixit_declaration where submission_id = :id
                          union all select id || ':' || version from submissions.ixit_row where submission_id = :id) parts (part)
                        """).param("id", submission).query(String.class).single());
    }
}
