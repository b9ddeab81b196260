package org.sealwright.analysis;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.evidence.EvidenceItemView;

/**
 * That an item of evidence was read, by which reader, and how that ended.
 *
 * @param reader which of the portal's readers: {@code nmap-xml}, {@code cyclonedx-json}, {@code cyclonedx-xml}; {@code none}
 *     where the format is not known
 * @param problem key of the sentence that says why nothing was read; {@code null} where it was
 * @param arguments of that sentence
 * @param tool what made the file, by its own word
 * @param madeAt when, by its own word
 */
public record Reading(
        UUID id,
        EvidenceItemView item,
        String reader,
        int readerVersion,
        Outcome outcome,
        @Nullable String problem,
        List<String> arguments,
        @Nullable String tool,
        @Nullable String toolVersion,
        @Nullable Instant madeAt,
        Instant readAt) {

    /** How a reading ended. */
    public enum Outcome {
        READ,
        /** In a known format, but broken, hostile or too large. */
        UNREADABLE,
        /** In no format that the portal reads. */
        UNKNOWN
    }

    public Reading {
        arguments = List.copyOf(arguments);
    }

    /** Tool and version for people; the format where the file does not say. */
    public String toolInWords() {
        if (tool == null) {
            return reader.startsWith("cyclonedx") ? "CycloneDX" : "nmap";
        }
        return toolVersion == null ? tool : tool + " " + toolVersion;
    }
}
