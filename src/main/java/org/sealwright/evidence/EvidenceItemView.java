package org.sealwright.evidence;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Sha256;

/**
 * An item of evidence as others see it.
 *
 * @param ofMaker whether the manufacturer handed it in, not the body's people
 * @param mediaType what the content is by its own bytes, whatever its name says
 * @param size in bytes
 * @param deletedAt when retention took the content away; its digest stays
 */
public record EvidenceItemView(
        UUID id,
        EvidenceOwner owner,
        UUID matter,
        UUID maker,
        String name,
        EvidenceKind kind,
        @Nullable String note,
        boolean ofMaker,
        UUID uploadedBy,
        Instant uploadedAt,
        Sha256 digest,
        long size,
        String mediaType,
        @Nullable Instant deletedAt) {

    private static final String[] UNITS = {"kB", "MB", "GB"};

    public String abbreviatedDigest() {
        return digest.abbreviated();
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }

    /** Its size for people, in powers of ten: {@code 14 kB}, {@code 2.1 MB}. */
    public String sizeInWords() {
        if (size < 1000) {
            return size + " B";
        }
        double value = size;
        int unit = -1;
        while (value >= 999.5 && unit < UNITS.length - 1) {
            value /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, value < 9.95 ? "%.1f %s" : "%.0f %s", value, UNITS[unit]);
    }
}
