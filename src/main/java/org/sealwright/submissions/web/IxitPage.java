package org.sealwright.submissions.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sealwright.catalogue.IxitContent;
import org.sealwright.catalogue.IxitEntry;
import org.sealwright.catalogue.IxitTable;
import org.sealwright.catalogue.Method;
import org.sealwright.submissions.Progress;
import org.sealwright.submissions.RowReferences;
import org.sealwright.submissions.WorkingRow;
import org.sealwright.submissions.WorkingTable;

/** The tables of an application at a glance, and what leads nowhere in them. */
final class IxitPage {

    /** How many rows of a table stand on a page. */
    static final int ROWS = 50;

    private IxitPage() {}

    /** The page of its table on which a row stands; the first where it is gone. */
    static int pageOf(List<WorkingRow> rows, UUID row) {
        for (int n = 0; n < rows.size(); n++) {
            if (rows.get(n).id().equals(row)) {
                return n / ROWS + 1;
            }
        }
        return 1;
    }

    /** The needed tables in the order in which they are filled best, or the others. */
    static List<Line> lines(Method method, Progress progress, boolean needed) {
        IxitContent content = progress.dossier().content().ixit();
        List<String> names = needed
                ? progress.needed()
                : method.tables().stream()
                        .map(IxitTable::name)
                        .filter(name -> !progress.needed().contains(name))
                        .toList();
        var references = new RowReferences(content, method);
        return names.stream()
                .map(name -> {
                    IxitTable table = method.requireTable(name);
                    WorkingTable working = progress.dossier().table(name);
                    int lost = working.rows().stream()
                            .mapToInt(row -> references.dangling(table, row.row()).values().stream()
                                    .mapToInt(List::size)
                                    .sum())
                            .sum();
                    return new Line(table, working, lost);
                })
                .toList();
    }

    /** IDs that an entry may refer to. */
    static List<String> suggestions(IxitEntry entry, IxitContent content) {
        List<String> ids = new ArrayList<>();
        entry.references().forEach(name -> content.rows(name).forEach(row -> ids.add(row.id())));
        return ids;
    }

    /**
     * A table.
     *
     * @param lost how many of its references lead nowhere
     */
    record Line(IxitTable table, WorkingTable content, int lost) {

        public boolean isMissing() {
            return content.rows().isEmpty() && content.declaredEmpty() == null;
        }
    }
}
