package org.sealwright.misuse;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody of the body wrote about a report.
 *
 * @param answer whether it is for the reporter; else it is for colleagues
 */
public record Remark(UUID id, boolean answer, String words, UUID author, Instant at) {}
