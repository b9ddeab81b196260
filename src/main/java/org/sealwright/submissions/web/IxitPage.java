package org.sealwright.submissions.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sealwright.catalogue.IxitContent;
import org.sealwright.catalogue.IxitEntry;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.catalogue.IxitTable;
import org.sealwright.catalogue.Method;
import org.sealwright.submissions.IxitGaps;
import org.sealwright.submissions.Progress;
import org.sealwright.submissions.WorkingTable;

/** The tables of an application at a glance, and what leads nowhere in them. */
final class IxitPage {

    private IxitPage() {}

    /** The needed tables in the order in which they are filled best, or the others. */
    static List<Line> lines(Method method, Progress progress, boolean needed) {
        IxitContent content = progress.dossier().content().ixit();
        List<String> names = needed
                ? progress.needed()
                : method.tables().stream()
                        .map(IxitTable::name)
                        .filter(name -> !progress.needed().contains(name))
                        .toList();
        return names.stream()
                .map(name -> {
                    IxitTable table = method.requireTable(name);
                    WorkingTable working = progress.dossier().table(name);
                    int lost = working.rows().stream()
                            .mapToInt(row -> dangling(table, row.row(), content, method).values().stream()
                                    .mapToInt(List::size)
                                    .sum())
                            .sum();
                    return new Line(table, working, lost);
                })
                .toList();
    }

    /** What leads nowhere in a row, by entry. */
    static Map<String, List<String>> dangling(IxitTable table, IxitRow row, IxitContent content, Method method) {
        Map<String, List<String>> dangling = new LinkedHashMap<>();
        for (IxitEntry entry : table.entries()) {
            List<String> lost = IxitGaps.dangling(entry, row, content, method);
            if (!lost.isEmpty()) {
                dangling.put(entry.name(), lost);
            }
        }
        return dangling;
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
