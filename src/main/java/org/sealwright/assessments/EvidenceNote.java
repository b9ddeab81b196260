package org.sealwright.assessments;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the list of evidence says beside a file that was read.
 *
 * @param name of the file
 * @param count suggestions that rest on it
 * @param problem key of the sentence why it could not be read; {@code null} where it was
 */
public record EvidenceNote(String name, int count, @Nullable String problem, List<String> arguments) {}
