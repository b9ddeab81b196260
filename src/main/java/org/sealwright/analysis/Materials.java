package org.sealwright.analysis;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What both CycloneDX forms have in common: which fields of a component count, and how they are noted. */
final class Materials {

    static final Set<String> FIELDS = Set.of("name", "version", "group", "purl");

    private Materials() {}

    /** Notes a component; one without a name is none. */
    static void note(Notes notes, Observation.Kind kind, Map<String, String> fields) {
        Map<String, String> details = new HashMap<>(fields);
        notes.note(kind, details.remove("name"), details);
    }

    static @Nullable Instant time(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
