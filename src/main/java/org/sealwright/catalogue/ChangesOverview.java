package org.sealwright.catalogue;

import java.util.List;
import java.util.Map;

/** What changed from the edition before, counted. */
public record ChangesOverview(
        Map<Change.Kind, Integer> byKind, List<ProvisionId> newProvisions, List<String> highlights) {

    public ChangesOverview {
        byKind = Map.copyOf(byKind);
        newProvisions = List.copyOf(newProvisions);
        highlights = List.copyOf(highlights);
    }
}
