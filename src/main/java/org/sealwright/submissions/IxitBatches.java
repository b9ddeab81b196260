package org.sealwright.submissions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.shared.Conflict;
import org.sealwright.shared.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes rows of IXIT tables many at a time: one by one, ten thousand of them take as many ways to the database and back. */
@Component
class IxitBatches {

    /** How many go together; so often a long import tells how far it is. */
    static final int SIZE = 500;

    private final JdbcTemplate template;
    private final JdbcClient database;

    IxitBatches(JdbcTemplate template) {
        this.template = template;
        this.database = JdbcClient.create(template);
    }

    /** The rows of a table by their ID. */
    Map<String, WorkingRow> known(UUID submission, String table) {
        Map<String, WorkingRow> known = new LinkedHashMap<>();
        database.sql("""
                        select id, row_id, version, entries from submissions.ixit_row
                        where submission_id = ? and table_name = ? order by position, id
                        """)
                .params(submission, table)
                .query(IxitBatches::read)
                .list()
                .forEach(row -> known.put(row.row().id(), row));
        return known;
    }

    static WorkingRow read(ResultSet row, int number) throws SQLException {
        return new WorkingRow(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                new IxitRow(row.getString("row_id"), IxitEntries.read(row.getString("entries"))));
    }

    /** Adds rows to a table, the first at this position. */
    void add(Submission submission, String table, int position, List<IxitRow> rows) {
        List<Object[]> lines = new ArrayList<>();
        for (IxitRow row : rows) {
            lines.add(new Object[] {
                Ids.next(),
                submission.id(),
                submission.maker(),
                table,
                row.id(),
                position + lines.size(),
                IxitEntries.write(row.entries())
            });
        }
        template.batchUpdate("""
                insert into submissions.ixit_row (id, submission_id, maker_id, table_name, row_id, position, entries)
                values (?, ?, ?, ?, ?, ?, ?::jsonb)
                """, lines);
    }

    /**
     * Gives rows other entries.
     *
     * @param rows with the versions that were read
     * @throws Conflict if somebody saved one of them meanwhile
     */
    void replace(List<WorkingRow> rows) {
        List<Object[]> lines = rows.stream()
                .map(row -> new Object[] {IxitEntries.write(row.row().entries()), row.id(), row.version()})
                .toList();
        int[] changed = template.batchUpdate("""
                update submissions.ixit_row set entries = ?::jsonb, version = version + 1 where id = ? and version = ?
                """, lines);
        if (Arrays.stream(changed).anyMatch(count -> count == 0)) {
            throw new Conflict("rows of an import");
        }
    }
}
