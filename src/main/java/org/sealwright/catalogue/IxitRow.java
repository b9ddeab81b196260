package org.sealwright.catalogue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A row of an IXIT table, or the one set of entries of a record.
 *
 * @param id as its author wrote it, {@code AuthMech-1}; a record has the name of its table
 * @param entries values by the name of the entry; an entry without a value is missing or has an empty list
 */
public record IxitRow(String id, Map<String, List<String>> entries) {

    public IxitRow {
        Map<String, List<String>> copy = new TreeMap<>();
        entries.forEach((name, values) ->
                copy.put(name, values.stream().filter(v -> !v.isBlank()).toList()));
        entries = Collections.unmodifiableMap(copy);
    }

    /** A row whose entries have one value each. */
    public static IxitRow of(String id, Map<String, String> entries) {
        Map<String, List<String>> lists = new TreeMap<>();
        entries.forEach((name, value) -> lists.put(name, List.of(value)));
        return new IxitRow(id, lists);
    }

    /** Values of an entry that are not blank. */
    public List<String> values(String entry) {
        return entries.getOrDefault(entry, List.of());
    }
}
