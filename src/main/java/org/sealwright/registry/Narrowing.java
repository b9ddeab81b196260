package org.sealwright.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The links by which a list of seals is narrowed and widened again; they work without a script. */
record Narrowing(Asked asked, Facets facets) {

    /** What could narrow the list further: the parameter, and its values with how many each leaves. */
    public Map<String, List<Choice>> choices() {
        Map<String, List<Choice>> choices = new LinkedHashMap<>();
        add(choices, "category", facets.categories());
        add(choices, "maker", facets.makers());
        add(choices, "level", facets.levels());
        add(choices, "status", facets.states());
        add(choices, "updatesUntil", facets.years());
        return choices;
    }

    private void add(Map<String, List<Choice>> choices, String name, List<Facets.Value> values) {
        List<Choice> all = new ArrayList<>();
        for (Facets.Value value : values) {
            all.add(new Choice(value.value(), value.count(), value.more(), asked.with(name, value.value())));
        }
        // What leaves everything as it is narrows nothing.
        if (!asked.filters().containsKey(name) && (all.size() > 1 || "updatesUntil".equals(name) && !all.isEmpty())) {
            choices.put(name, all);
        }
    }

    /** What narrows the list now, each with the address of the list without it. */
    public List<Chosen> chosen() {
        List<Chosen> chosen = new ArrayList<>();
        asked.filters().forEach((name, value) -> chosen.add(new Chosen(name, value, asked.with(name, ""))));
        return chosen;
    }

    /** @param more whether it may leave more than that */
    record Choice(String value, int count, boolean more, String address) {}

    record Chosen(String name, String value, String without) {}
}
