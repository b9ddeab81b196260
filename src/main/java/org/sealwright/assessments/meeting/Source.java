package org.sealwright.assessments.meeting;

import java.time.Instant;
import java.util.UUID;

/**
 * The file that says so.
 *
 * @param item of evidence
 * @param tool that wrote the file, with its version
 * @param at when the tool ran by its own word, or when the file was handed in
 * @param byTool whether {@code at} is the tool's word
 */
public record Source(UUID item, String name, String tool, Instant at, boolean byTool) {}
