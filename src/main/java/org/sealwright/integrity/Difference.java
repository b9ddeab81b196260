package org.sealwright.integrity;

/**
 * One thing that does not fit.
 *
 * @param what its kind, a key of {@code integrity.difference}
 * @param where what it was found at
 */
public record Difference(String what, String where) {}
