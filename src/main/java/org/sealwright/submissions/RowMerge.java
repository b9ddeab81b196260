package org.sealwright.submissions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.submissions.intake.Remark;

/** What becomes of a table when the rows of an import meet those that are written. Saves nothing. */
final class RowMerge {

    private static final Pattern LINE_ENDS = Pattern.compile("[\\t\\n\\x0B\\f\\r\\x85\\u2028\\u2029]+");

    private final String table;
    private final boolean replace;
    private final List<Remark> remarks;
    private final Map<String, WorkingRow> known;
    private final Map<String, Map<String, List<String>>> entries;
    private final Map<String, IxitRow> added = new LinkedHashMap<>();
    private final Map<String, WorkingRow> replaced = new LinkedHashMap<>();
    private ImportOutcome.Rows outcome = ImportOutcome.Rows.NONE;

    /**
     * Begins with what is written.
     *
     * @param known the written rows by their ID
     * @param replace whether they give way
     * @param remarks where is said what could not be taken
     */
    RowMerge(String table, Map<String, WorkingRow> known, boolean replace, List<Remark> remarks) {
        this.table = table;
        this.known = known;
        this.replace = replace;
        this.remarks = remarks;
        this.entries = known.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        row -> IxitEntries.filled(row.getValue().row().entries())));
    }

    void take(IxitRow came) {
        IxitRow row = new IxitRow(oneLine(came.id()), came.entries());
        String id = row.id();
        if (id.isBlank() || id.length() > IxitKeeping.LONGEST_ID) {
            remarks.add(Remark.unread(table, 0, "row-id", shortened(id), "" + IxitKeeping.LONGEST_ID));
            return;
        }
        Map<String, List<String>> said = IxitEntries.filled(row.entries());
        Map<String, List<String>> written = entries.get(id);
        if (written == null) {
            added.put(id, row);
            entries.put(id, said);
            count(1, 0, 0, 0);
        } else if (written.equals(said)) {
            count(0, 0, 1, 0);
        } else if (!replace) {
            remarks.add(Remark.unread(table, 0, "row-kept", table, id));
            count(0, 0, 0, 1);
        } else {
            entries.put(id, said);
            replace(known.get(id), row);
            count(0, 1, 0, 0);
        }
    }

    private void replace(@Nullable WorkingRow before, IxitRow row) {
        if (before == null) {
            added.put(row.id(), row); // it came with this very import, from another file
        } else {
            replaced.put(row.id(), new WorkingRow(before.id(), before.version(), row));
        }
    }

    private void count(int more, int other, int same, int kept) {
        outcome = outcome.and(new ImportOutcome.Rows(more, other, same, kept));
    }

    /** An ID stands in headings and in lists of IDs: what ends a line is a space there. */
    private static String oneLine(String id) {
        return LINE_ENDS.matcher(id).replaceAll(" ").strip();
    }

    private static String shortened(String id) {
        return id.length() > 40 ? id.substring(0, 40) + "…" : id;
    }

    /** New rows, in the order in which they came. */
    List<IxitRow> added() {
        return new ArrayList<>(added.values());
    }

    /** Written rows with what they say now. */
    List<WorkingRow> replaced() {
        return new ArrayList<>(replaced.values());
    }

    ImportOutcome.Rows outcome() {
        return outcome;
    }
}
