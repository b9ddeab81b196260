package org.sealwright.submissions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.IxitContent;

/**
 * A table as people edit it.
 *
 * @param declaredEmpty the reason, {@code null} unless the table was declared empty
 */
public record WorkingTable(@Nullable Versioned<String> declaredEmpty, List<WorkingRow> rows) {

    public static final WorkingTable NONE = new WorkingTable(null, List.of());

    public WorkingTable {
        rows = List.copyOf(rows);
    }

    /** As the rules read it; rows win over a declaration. */
    public IxitContent.Table content() {
        return new IxitContent.Table(
                rows.stream().map(WorkingRow::row).toList(),
                declaredEmpty == null || !rows.isEmpty() ? "" : declaredEmpty.value());
    }
}
