package org.sealwright.submissions.changes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.TextChange;

/**
 * A table that holds something else now.
 *
 * @param emptyBecause the reason why it has no rows, where that changed; empty on the side that gives none
 * @param rows in the order of the later revision, those that are gone last
 */
public record TableChange(String table, @Nullable TextChange emptyBecause, List<RowChange> rows) {

    public TableChange {
        rows = List.copyOf(rows);
    }

    /** How many rows something became of. */
    public long count(RowChange.Kind kind) {
        return rows.stream().filter(row -> row.kind() == kind).count();
    }
}
