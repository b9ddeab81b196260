package org.sealwright.catalogue;

import java.util.List;

/** A file of kind {@code catalogue/ixit/1} as it stands. */
record IxitFile(
        String schema,
        String id,
        Standard standard,
        String notice,
        String reliability,
        String rowIdRule,
        Counts counts,
        List<IxitTable> tables,
        List<Source> sources) {

    /** The counts that the file states of itself. */
    record Counts(int tables, int list, int record, int entries) {}
}
