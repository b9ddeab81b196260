package org.sealwright.misuse;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Refused;

/**
 * What the public list shall say about one misuse.
 *
 * @param id of this version, made with the form
 * @param entry which entry it corrects or ends; its own id for a new one
 * @param report the report behind it, if there is one
 * @param shown the number that the mark shows; may be empty
 * @param soldAs what it was sold as
 * @param seen by whom or where
 * @param wrong what is wrong, in plain words
 */
record ListingOrder(
        UUID id,
        UUID entry,
        @Nullable UUID report,
        ShownNumber shown,
        String soldAs,
        String seen,
        String wrong,
        LocalDate since,
        Standing standing) {

    static final int LONGEST_SOLD_AS = 200;
    static final int LONGEST_SEEN = 300;
    static final int SHORTEST_WRONG = 10;
    static final int LONGEST_WRONG = 2_000;

    ListingOrder {
        if (shown.isTooLong()) {
            throw Refused.at("shown", "misuse.refused.seal", ShownNumber.LONGEST);
        }
        soldAs = within("soldAs", soldAs, 1, LONGEST_SOLD_AS);
        seen = within("seen", seen, 1, LONGEST_SEEN);
        wrong = within("wrong", wrong, SHORTEST_WRONG, LONGEST_WRONG);
    }

    private static String within(String field, String text, int least, int most) {
        String stripped = text.strip();
        if (Length.of(stripped) < least || Length.of(stripped) > most) {
            throw Refused.at(field, "misuse.refused.length", least, most);
        }
        return stripped;
    }
}
