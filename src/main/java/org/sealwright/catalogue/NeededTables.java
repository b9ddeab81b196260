package org.sealwright.catalogue;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which IXIT tables the claimed provisions call for, and which of them lean on others. */
public final class NeededTables {

    private NeededTables() {}

    /**
     * The tables to fill in, in their order: those that a case of a provision claimed {@code Y} looks at, and those that
     * these depend on.
     */
    public static List<NeededTable> of(Method method, Collection<ProvisionId> claimed) {
        Map<String, Set<ProvisionId>> direct = new TreeMap<>(NaturalOrder.INSTANCE);
        method.groups().stream()
                .filter(group -> claimed.contains(group.provision()))
                .forEach(group -> group.ixit()
                        .forEach(table -> direct.computeIfAbsent(table, t -> new TreeSet<>())
                                .add(group.provision())));
        Map<String, Set<String>> leaning = leaning(method, direct.keySet());
        return leaning.keySet().stream()
                .map(table -> new NeededTable(
                        table,
                        List.copyOf(direct.getOrDefault(table, Set.of())),
                        List.copyOf(leaning.getOrDefault(table, Set.of()))))
                .toList();
    }

    /** Every table that is reached, with the tables that lean on it. */
    private static Map<String, Set<String>> leaning(Method method, Set<String> from) {
        Map<String, Set<String>> leaning = new TreeMap<>(NaturalOrder.INSTANCE);
        Deque<String> open = new ArrayDeque<>(from);
        from.forEach(table -> leaning.put(table, new TreeSet<>(NaturalOrder.INSTANCE)));
        while (!open.isEmpty()) {
            String table = open.pop();
            for (String needed : method.requireTable(table).dependsOn()) {
                if (!leaning.containsKey(needed)) {
                    open.add(needed);
                }
                leaning.computeIfAbsent(needed, t -> new TreeSet<>(NaturalOrder.INSTANCE))
                        .add(table);
            }
        }
        return leaning;
    }

    /**
     * A table to fill in.
     *
     * @param provisions claimed provisions whose cases look at it; empty where only other tables lean on it
     * @param leanedOnBy needed tables that refer to it
     */
    public record NeededTable(String table, List<ProvisionId> provisions, List<String> leanedOnBy) {}
}
