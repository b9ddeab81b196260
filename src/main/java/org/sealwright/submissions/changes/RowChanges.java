package org.sealwright.submissions.changes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.sealwright.catalogue.IxitReferences;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.shared.TextChange;
import org.sealwright.submissions.changes.RowChange.CellChange;

/** Compares the rows of a table. A row is the same by its id; one that is gone and came back under another id was renamed. */
final class RowChanges {

    private final Map<String, IxitRow> before = new LinkedHashMap<>();
    private final Map<String, IxitRow> after = new LinkedHashMap<>();
    private final Map<Map<String, List<String>>, IxitRow> gone = new HashMap<>();

    private RowChanges(List<IxitRow> old, List<IxitRow> now) {
        old.forEach(row -> before.put(IxitReferences.key(row.id()), row));
        now.forEach(row -> after.put(IxitReferences.key(row.id()), row));
        before.forEach((key, row) -> {
            if (!after.containsKey(key)) {
                gone.put(row.entries(), row);
            }
        });
    }

    static List<RowChange> between(List<IxitRow> old, List<IxitRow> now) {
        return new RowChanges(old, now).all();
    }

    private List<RowChange> all() {
        List<RowChange> changes = new ArrayList<>();
        after.forEach((key, row) -> {
            IxitRow old = before.get(key);
            if (old != null) {
                changed(old, row, changes);
            } else {
                IxitRow former = gone.remove(row.entries());
                changes.add(
                        former == null
                                ? new RowChange(
                                        RowChange.Kind.ADDED, row.id(), row.id(), cells(Map.of(), row.entries()))
                                : new RowChange(RowChange.Kind.RENAMED, row.id(), former.id(), List.of()));
                if (former != null) {
                    before.remove(IxitReferences.key(former.id()));
                }
            }
        });
        before.forEach((key, row) -> {
            if (!after.containsKey(key)) {
                changes.add(new RowChange(RowChange.Kind.REMOVED, row.id(), row.id(), cells(row.entries(), Map.of())));
            }
        });
        return changes;
    }

    private static void changed(IxitRow old, IxitRow now, List<RowChange> changes) {
        List<CellChange> cells = cells(old.entries(), now.entries());
        if (!cells.isEmpty()) {
            changes.add(new RowChange(RowChange.Kind.CHANGED, now.id(), old.id(), cells));
        } else if (!old.id().equals(now.id())) {
            changes.add(new RowChange(RowChange.Kind.RENAMED, now.id(), old.id(), List.of()));
        }
    }

    private static List<CellChange> cells(Map<String, List<String>> old, Map<String, List<String>> now) {
        TreeSet<String> entries = new TreeSet<>(Comparator.naturalOrder());
        entries.addAll(old.keySet());
        entries.addAll(now.keySet());
        List<CellChange> cells = new ArrayList<>();
        for (String entry : entries) {
            List<String> before = old.getOrDefault(entry, List.of());
            List<String> after = now.getOrDefault(entry, List.of());
            if (!before.equals(after)) {
                cells.add(new CellChange(entry, text(before, after)));
            }
        }
        return cells;
    }

    /** Several values stand a line each; where that reads the same, as lists. */
    private static TextChange text(List<String> before, List<String> after) {
        String old = String.join("\n", before);
        String now = String.join("\n", after);
        return old.equals(now) ? TextChange.of(before.toString(), after.toString()) : TextChange.of(old, now);
    }
}
