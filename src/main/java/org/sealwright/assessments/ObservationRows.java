package org.sealwright.assessments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Observations in the database. */
@Component
class ObservationRows {

    private static final String SELECT =
            "select line_key, words, mark, version from assessments.observation where assessment_id = ?";

    private final JdbcClient database;

    ObservationRows(JdbcClient database) {
        this.database = database;
    }

    /** By line. */
    Map<String, Observation> of(UUID assessment) {
        Map<String, Observation> all = new HashMap<>();
        database.sql(SELECT).param(assessment).query(row -> {
            all.put(row.getString("line_key"), read(row));
        });
        return all;
    }

    /** Those on the lines of some cases, by line. */
    Map<String, Observation> of(UUID assessment, Collection<String> cases) {
        Map<String, Observation> all = new HashMap<>();
        database.sql(SELECT + " and case_id = any (?)")
                .params(assessment, cases.toArray(String[]::new))
                .query(row -> {
                    all.put(row.getString("line_key"), read(row));
                });
        return all;
    }

    Observation on(UUID assessment, String lineKey) {
        return database.sql(SELECT + " and line_key = ?")
                .params(assessment, lineKey)
                .query((row, number) -> read(row))
                .optional()
                .orElse(Observation.NONE);
    }

    /**
     * Writes what an assessor saw over what they had before them.
     *
     * @param seen the version that they saw
     * @return false where a colleague wrote meanwhile, and nothing was done
     */
    boolean write(Assessment on, PlanLine line, Observation now, int seen, UUID observer, Instant at) {
        return (seen < 0 ? insert(on, line, now, observer, at) : update(on, line, now, seen, observer, at)) == 1;
    }

    private int insert(Assessment on, PlanLine line, Observation now, UUID observer, Instant at) {
        return database.sql("""
                        insert into assessments.observation
                          (id, assessment_id, matter, maker_id, case_id, line_key, words, mark, observer, observed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (assessment_id, line_key) do nothing
                        """)
                .params(Ids.next(), on.id(), on.matter(), on.maker(), line.caseId(), line.key(), now.words())
                .param(name(now.mark()))
                .params(observer, Timestamp.from(at))
                .update();
    }

    private int update(Assessment on, PlanLine line, Observation now, int seen, UUID observer, Instant at) {
        return database.sql("""
                        update assessments.observation
                        set words = ?, mark = ?, observer = ?, observed_at = ?, version = version + 1
                        where assessment_id = ? and line_key = ? and version = ?
                        """)
                .param(now.words())
                .param(name(now.mark()))
                .params(observer, Timestamp.from(at), on.id(), line.key(), seen)
                .update();
    }

    private static @Nullable String name(@Nullable LineMark mark) {
        return mark == null ? null : mark.name();
    }

    private static Observation read(ResultSet row) throws SQLException {
        String mark = row.getString("mark");
        return new Observation(
                row.getString("words"), mark == null ? null : LineMark.valueOf(mark), row.getInt("version"));
    }
}
