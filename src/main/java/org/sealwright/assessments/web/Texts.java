package org.sealwright.assessments.web;

import org.jspecify.annotations.Nullable;

/** Puts two people's texts together. */
final class Texts {

    private Texts() {}

    /** Theirs, then one's own; one of them where the other is empty or stands in it already. */
    static String both(@Nullable String theirs, String own) {
        if (theirs == null || theirs.isBlank() || own.contains(theirs.strip())) {
            return own;
        }
        return own.isBlank() || theirs.contains(own.strip()) ? theirs : theirs.strip() + "\n\n" + own.strip();
    }
}
