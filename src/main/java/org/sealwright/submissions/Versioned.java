package org.sealwright.submissions;

import org.jspecify.annotations.Nullable;

/**
 * Something that people edit, with the version they see; saving names it, and a later one is a conflict.
 *
 * @param version counts from 0; {@link #NEW} while nothing was saved
 */
public record Versioned<T extends @Nullable Object>(T value, int version) {

    public static final int NEW = -1;
}
