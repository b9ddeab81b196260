package org.sealwright.integrity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.sealwright.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The runs of all checks; written once, never changed. */
@Repository
class CheckRuns {

    private static final TypeReference<List<Difference>> DIFFERENCES = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    CheckRuns(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    void add(CheckRun run) {
        database.sql("""
                        insert into integrity.run (id, check_name, began, ended, looked, differences, kept, failure)
                        values (:id, :check, :began, :ended, :looked, :differences, :kept::jsonb, :failure)
                        """)
                .param("id", Ids.next())
                .param("check", run.check())
                .param("began", Timestamp.from(run.began()))
                .param("ended", Timestamp.from(run.ended()))
                .param("looked", run.looked())
                .param("differences", run.count())
                .param("kept", json.writeValueAsString(run.kept()))
                .param("failure", run.failure())
                .update();
    }

    Optional<CheckRun> newest(String check) {
        return database.sql("select * from integrity.run where check_name = ? order by ended desc, id desc limit 1")
                .param(check)
                .query((row, number) -> read(row))
                .optional();
    }

    private CheckRun read(ResultSet row) throws SQLException {
        return new CheckRun(
                row.getString("check_name"),
                row.getTimestamp("began").toInstant(),
                row.getTimestamp("ended").toInstant(),
                row.getLong("looked"),
                row.getLong("differences"),
                json.readValue(row.getString("kept"), DIFFERENCES),
                row.getString("failure"));
    }
}
