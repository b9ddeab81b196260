package org.sealwright.catalogue;

import java.util.List;

/** Keeps the rows that a row of another table names in one of its entries. */
public record ReferencedBy(String table, String entry, List<RowFilter> where) {

    public ReferencedBy {
        where = List.copyOf(where);
    }
}
