package org.sealwright.integrity;

import java.time.Instant;

/**
 * A check found something, or could not come to an end, and its run before said something else: people have to look.
 *
 * @param check its name
 * @param ended when it did, UTC
 * @param differences how many; none where it could not come to an end
 */
public record CheckFailed(String check, Instant ended, long differences) {}
