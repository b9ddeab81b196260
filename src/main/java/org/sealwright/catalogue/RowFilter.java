package org.sealwright.catalogue;

import java.util.List;

/** Selects rows by an entry with closed choices; {@code in} lists the choices of which any is enough. */
public record RowFilter(String entry, List<String> in) {

    public RowFilter {
        in = List.copyOf(in);
    }
}
