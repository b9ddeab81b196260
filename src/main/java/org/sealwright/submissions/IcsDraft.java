package org.sealwright.submissions;

import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.Support;

/**
 * What was written so far on one provision; nothing is claimed while there is no support.
 *
 * @param detail measures where supported, the reason where not
 */
public record IcsDraft(@Nullable Support support, String detail) {

    public static final IcsDraft NONE = new IcsDraft(null, "");
}
