package org.sealwright.integrity;

import org.sealwright.shared.Actor;

/**
 * Something that must hold of what a module keeps. It is computed anew from what it rests on and compared with what is
 * stored, never the other way round; it reads in batches, because there may be millions of rows.
 */
public interface Check {

    /** Lower-case word with hyphens; {@code integrity.check.NAME} has its words for people. */
    String name();

    /**
     * Looks at everything there is.
     *
     * @param job the portal's own actor
     * @param differences takes what does not fit
     * @return how many things were looked at
     */
    long run(Actor job, Differences differences);
}
