package org.sealwright.catalogue;

import java.util.List;

/**
 * A clause of an edition with its provisions in order.
 *
 * @param title a short form for display, in our words
 * @param heading the heading of the standard
 */
public record Section(String id, String title, String heading, List<ProvisionId> provisions) {

    public Section {
        provisions = List.copyOf(provisions);
    }
}
