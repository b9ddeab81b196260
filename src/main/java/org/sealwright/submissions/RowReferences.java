package org.sealwright.submissions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sealwright.catalogue.IxitContent;
import org.sealwright.catalogue.IxitEntry;
import org.sealwright.catalogue.IxitReferences;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.catalogue.IxitTable;
import org.sealwright.catalogue.Method;

/** Finds references that lead nowhere. Made for one content; the IDs of a table are gathered once, however many rows. */
public final class RowReferences {

    private final IxitContent content;
    private final Method method;
    private final Map<String, Set<String>> ids = new HashMap<>();

    public RowReferences(IxitContent content, Method method) {
        this.content = content;
        this.method = method;
    }

    /** Texts in references of a row that name no row of the tables that they may name, by entry. */
    public Map<String, List<String>> dangling(IxitTable table, IxitRow row) {
        Map<String, List<String>> dangling = new LinkedHashMap<>();
        for (IxitEntry entry : table.entries()) {
            List<String> lost = entry.references().isEmpty() ? List.of() : dangling(entry, row);
            if (!lost.isEmpty()) {
                dangling.put(entry.name(), lost);
            }
        }
        return dangling;
    }

    private List<String> dangling(IxitEntry entry, IxitRow row) {
        List<String> prefixes = new ArrayList<>();
        for (String name : entry.references()) {
            String prefix = method.requireTable(name).rowIdPrefix();
            if (prefix != null) {
                prefixes.add(prefix);
            }
        }
        List<String> lost = new ArrayList<>();
        for (String value : row.values(entry.name())) {
            IxitReferences.Read read = IxitReferences.read(
                    List.of(value),
                    id -> entry.references().stream().anyMatch(name -> ids(name).contains(id)),
                    prefixes);
            read.lost().stream()
                    .filter(text -> !entry.freeText()
                            || prefixes.stream().anyMatch(p -> text.startsWith(IxitReferences.key(p))))
                    .forEach(lost::add);
        }
        return lost;
    }

    private Set<String> ids(String table) {
        return ids.computeIfAbsent(table, name -> {
            Set<String> known = new HashSet<>();
            content.rows(name).forEach(row -> known.add(IxitReferences.key(row.id())));
            return known;
        });
    }
}
