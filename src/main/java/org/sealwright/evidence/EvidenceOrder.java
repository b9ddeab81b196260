package org.sealwright.evidence;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a file that they hand in.
 *
 * @param id made by the portal with the form, so that a form sent twice makes one item
 * @param name the file's name as it came, however strange; the item keeps a harmless form of it
 * @param subjects what it shows, in the same matter
 */
public record EvidenceOrder(
        UUID id,
        EvidenceOwner owner,
        @Nullable String name,
        EvidenceKind kind,
        @Nullable String note,
        List<EvidenceSubject> subjects) {

    static final int LONGEST_NOTE = 2_000;

    public EvidenceOrder {
        note = note == null || note.isBlank() ? null : note.strip();
        subjects = List.copyOf(subjects);
    }
}
