package org.sealwright.submissions.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sealwright.catalogue.IxitRow;

/**
 * What was read from files.
 *
 * @param tables rows by table, in the order in which they stood
 * @param empty reasons why tables have no rows, by table
 * @param remarks in the order of the files, then of their lines
 */
public record Extract(Map<String, List<IxitRow>> tables, Map<String, String> empty, List<Remark> remarks) {

    /** Nothing. */
    public static final Extract NOTHING = new Extract(Map.of(), List.of());

    public Extract {
        tables = new LinkedHashMap<>(tables);
        empty = new LinkedHashMap<>(empty);
        remarks = List.copyOf(remarks);
    }

    public Extract(Map<String, List<IxitRow>> tables, List<Remark> remarks) {
        this(tables, Map.of(), remarks);
    }

    public int rows() {
        return tables.values().stream().mapToInt(List::size).sum();
    }

    /** This and another file's content; rows of the same table follow each other. */
    public Extract and(Extract other) {
        Map<String, List<IxitRow>> both = new LinkedHashMap<>(tables);
        other.tables.forEach((name, rows) -> both.merge(name, rows, (first, second) -> {
            List<IxitRow> joined = new ArrayList<>(first);
            joined.addAll(second);
            return joined;
        }));
        Map<String, String> reasons = new LinkedHashMap<>(empty);
        other.empty.forEach(reasons::putIfAbsent);
        List<Remark> all = new ArrayList<>(remarks);
        all.addAll(other.remarks);
        return new Extract(both, reasons, all);
    }
}
