package org.sealwright.submissions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sealwright.shared.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads the tables of an application, and keeps those that were read a short while ago: every page of an application tells
 * what is missing in them, and one with ten thousand rows is read and parsed for half a second.
 *
 * <p>What is kept is used only where the database, asked each time and behind the fence, names the very same rows. A row is
 * named by its id and the transaction that wrote it ({@code xmin}): a version alone would come back when a row is deleted
 * and saved again under its old id.
 */
@Component
class WorkingTables {

    /** In characters of what people wrote, each row and each application counted for what it takes beside. */
    private static final int MOST = 32 << 20;

    private static final int BESIDE = 300;

    private final JdbcClient database;
    private final Cache<UUID, Known> kept = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((UUID submission, Known known) -> known.weight())
            .expireAfterAccess(Duration.ofMinutes(20))
            .build();

    WorkingTables(JdbcClient database) {
        this.database = database;
    }

    private record Known(Sha256 state, Map<String, WorkingTable> tables, int weight) {}

    /** All tables that say something or are declared empty, by name; their rows in order. */
    Map<String, WorkingTable> of(UUID submission) {
        // Elsewhere a transaction may see what it wrote itself, and may yet write it otherwise.
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return read(submission).tables();
        }
        Known known = kept.getIfPresent(submission);
        if (known == null || !known.state().equals(state(submission))) {
            known = read(submission);
            kept.put(submission, known);
        }
        return known.tables();
    }

    private Sha256 state(UUID submission) {
        return Sha256.of(
                database.sql("""
                        select coalesce(string_agg(part, ',' order by part collate "C"), '') from (
                          select id || ':' || xmin from submissions.ixit_row where submission_id = :id
                          union all
                          select id || ':' || xmin from submissions.ixit_declaration where submission_id = :id) parts (part)
                        """).param("id", submission).query(String.class).single());
    }

    private Known read(UUID submission) {
        List<String> parts = new ArrayList<>();
        Map<String, List<WorkingRow>> rows = new HashMap<>();
        int[] weight = {BESIDE};
        database.sql("""
                        select id, xmin, table_name, row_id, version, entries::text from submissions.ixit_row
                        where submission_id = ? order by position, id
                        """).param(submission).query(row -> {
            parts.add(row.getString("id") + ':' + row.getString("xmin"));
            weight[0] += row.getString("entries").length() + BESIDE;
            rows.computeIfAbsent(row.getString("table_name"), table -> new ArrayList<>())
                    .add(IxitBatches.read(row, 0));
        });
        Map<String, WorkingTable> tables = new HashMap<>();
        rows.forEach((name, ofTable) -> tables.put(name, new WorkingTable(null, ofTable)));
        database.sql("""
                        select id, xmin, table_name, reason, version from submissions.ixit_declaration
                        where submission_id = ?
                        """).param(submission).query(row -> {
            parts.add(row.getString("id") + ':' + row.getString("xmin"));
            Versioned<String> declared = new Versioned<>(row.getString("reason"), row.getInt("version"));
            String name = row.getString("table_name");
            tables.put(name, new WorkingTable(declared, rows.getOrDefault(name, List.of())));
        });
        parts.sort(null);
        return new Known(Sha256.of(String.join(",", parts)), Map.copyOf(tables), weight[0]);
    }
}
