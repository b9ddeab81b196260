package org.sealwright.misuse;

/** Where a report stands. It opens by itself; people take it and close it, and a closed one stays closed. */
public enum ReportState {
    OPEN,
    TAKEN,
    CLOSED
}
