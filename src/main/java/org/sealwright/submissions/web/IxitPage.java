package org.sealwright.submissions.web;

import java.util.ArrayList;
import java.util.List;
import org.sealwright.catalogue.IxitContent;
import org.sealwright.catalogue.IxitEntry;
import org.sealwright.catalogue.IxitTable;
import org.sealwright.catalogue.Method;
import org.sealwright.submissions.Progress;
import org.sealwright.submissions.RowReferences;
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
