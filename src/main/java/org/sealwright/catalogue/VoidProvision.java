package org.sealwright.catalogue;

import java.util.List;

/** A number that an edition gave up, and the provisions that took its place. */
public record VoidProvision(ProvisionId id, List<ProvisionId> replacedBy) {

    public VoidProvision {
        replacedBy = List.copyOf(replacedBy);
    }
}
