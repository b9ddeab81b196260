package org.sealwright.misuse;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Refused;

/**
 * What somebody reports, tidied and within its limits.
 *
 * @param id made by the portal with the form, so that a report sent twice is kept once
 * @param key the secret of the reporter's link, made with the form as well
 * @param seen where it was seen: a shop, an address
 * @param email where the answer shall go; {@code null} where the link is enough
 * @param language in which the reporter read the form, two letters
 */
record ReportOrder(
        UUID id,
        ReportKey key,
        ReportKind kind,
        ShownNumber number,
        String words,
        @Nullable String seen,
        @Nullable String email,
        String language,
        List<Photo> photos) {

    static final int SHORTEST_WORDS = 10;
    static final int LONGEST_WORDS = 4_000;
    static final int LONGEST_SEEN = 300;
    static final int MOST_PHOTOS = 3;

    ReportOrder {
        photos = List.copyOf(photos);
        if (number.isTooLong()) {
            throw Refused.at("seal", "misuse.refused.seal", ShownNumber.LONGEST);
        }
        words = words.strip();
        if (Length.of(words) < SHORTEST_WORDS || Length.of(words) > LONGEST_WORDS) {
            throw Refused.at("words", "misuse.refused.words", SHORTEST_WORDS, LONGEST_WORDS);
        }
        seen = tidy(seen);
        if (seen != null && Length.of(seen) > LONGEST_SEEN) {
            throw Refused.at("seen", "misuse.refused.seen", LONGEST_SEEN);
        }
        if (photos.size() > MOST_PHOTOS) {
            throw Refused.at("photos", "misuse.refused.photos", MOST_PHOTOS);
        }
    }

    private static @Nullable String tidy(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
