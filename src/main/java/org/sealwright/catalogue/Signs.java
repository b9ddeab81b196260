package org.sealwright.catalogue;

import java.util.List;

/**
 * What the tables of an edition's method say about its facts and provisions; the file {@code signs.json}. They are our
 * own reading, lead to warnings alone, and decide nothing.
 */
public record Signs(String schema, String id, String notice, List<OfEdition> editions) {

    public Signs {
        editions = List.copyOf(editions);
    }

    /** The signs of an edition; none where it has no method. */
    public List<Sign> of(EditionId edition) {
        return editions.stream()
                .filter(one -> one.edition().equals(edition))
                .flatMap(one -> one.signs().stream())
                .toList();
    }

    /** The signs of one edition. */
    public record OfEdition(EditionId edition, List<Sign> signs) {

        public OfEdition {
            signs = List.copyOf(signs);
        }
    }
}
