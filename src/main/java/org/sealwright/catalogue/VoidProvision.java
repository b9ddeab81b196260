package org.sealwright.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/** A number that an edition gave up, and the provisions that took its place. */
public record VoidProvision(ProvisionId id, List<ProvisionId> replacedBy) {

    public VoidProvision {
        replacedBy = List.copyOf(replacedBy);
    }

    /** What took its place, for a sentence: {@code 5.6-4A, 5.6-4B}. */
    public String successors() {
        return replacedBy.stream().map(ProvisionId::value).collect(Collectors.joining(", "));
    }
}
