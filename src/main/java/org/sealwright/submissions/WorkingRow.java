package org.sealwright.submissions;

import java.util.UUID;
import org.sealwright.catalogue.IxitRow;

/** A row of a table as people edit it. */
public record WorkingRow(UUID id, int version, IxitRow row) {}
