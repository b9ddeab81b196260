package org.sealwright.submissions.changes;

import java.util.List;
import org.sealwright.shared.TextChange;

/**
 * A row of a table that is new, gone, or says otherwise.
 *
 * @param id its id, in the later revision where it is there
 * @param formerId the id that it had, where a row has the same cells under another id; else the same
 * @param cells those that changed; of a row that is new or gone, all that say something
 */
public record RowChange(Kind kind, String id, String formerId, List<CellChange> cells) {

    public RowChange {
        cells = List.copyOf(cells);
    }

    /** What became of a row. */
    public enum Kind {
        ADDED,
        REMOVED,
        RENAMED,
        CHANGED
    }

    /** One entry of a row. Several values stand a line each. */
    public record CellChange(String entry, TextChange text) {}
}
