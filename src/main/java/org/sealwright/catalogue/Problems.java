package org.sealwright.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Collects what is wrong with the catalogue, each with its place: file first, then id. */
final class Problems {

    private final List<String> list = new ArrayList<>();

    List<String> list() {
        return List.copyOf(list);
    }

    void addAll(Collection<String> problems) {
        list.addAll(problems);
    }

    /** Notes a problem unless the condition holds; returns the condition. */
    boolean check(boolean holds, String where, String otherwise) {
        if (!holds) {
            list.add(where + ": " + otherwise);
        }
        return holds;
    }

    void unique(Collection<String> ids, String where) {
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            check(seen.add(id), where, id + " occurs twice");
        }
    }

    void inNaturalOrder(Collection<String> ids, String where) {
        List<String> given = List.copyOf(ids);
        for (int i = 1; i < given.size(); i++) {
            String before = given.get(i - 1);
            check(
                    NaturalOrder.INSTANCE.compare(before, given.get(i)) <= 0,
                    where,
                    "not in natural order: " + given.get(i) + " stands after " + before);
        }
    }

    void provisionsInNaturalOrder(Collection<ProvisionId> ids, String where) {
        inNaturalOrder(ids.stream().map(ProvisionId::value).toList(), where);
    }

    /** Notes the first cycle that each node leads into. */
    void acyclic(Map<String, List<String>> graph, String where) {
        Map<String, Boolean> done = new HashMap<>();
        for (String node : graph.keySet()) {
            visit(node, new ArrayList<>(), graph, done, where);
        }
    }

    private void visit(
            String node, List<String> trail, Map<String, List<String>> graph, Map<String, Boolean> done, String where) {
        if (Boolean.TRUE.equals(done.get(node))) {
            return;
        }
        if (trail.contains(node)) {
            check(false, where, "cycle " + String.join(" > ", trail) + " > " + node);
            return;
        }
        trail.add(node);
        for (String next : graph.getOrDefault(node, List.of())) {
            visit(next, trail, graph, done, where);
        }
        trail.removeLast();
        done.put(node, true);
    }

    static <T, K> Map<K, Integer> tally(Collection<T> items, Function<T, K> key) {
        Map<K, Integer> counts = new HashMap<>();
        items.forEach(item -> counts.merge(key.apply(item), 1, Integer::sum));
        return counts;
    }
}
