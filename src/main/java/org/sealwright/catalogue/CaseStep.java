package org.sealwright.catalogue;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people do with a version of a body-written case. The database holds the same table. */
public enum CaseStep {
    WRITTEN,
    PROPOSED,
    REFUSED,
    ACTIVATED,
    DISCARDED;

    /** Whether this may come after that step; {@code null} where the version only begins. */
    boolean mayFollow(@Nullable CaseStep last) {
        return switch (this) {
            case WRITTEN -> last == null || Set.of(WRITTEN, REFUSED).contains(last);
            case PROPOSED -> last == WRITTEN;
            case REFUSED, ACTIVATED -> last == PROPOSED;
            case DISCARDED -> last == WRITTEN || last == REFUSED;
        };
    }
}
