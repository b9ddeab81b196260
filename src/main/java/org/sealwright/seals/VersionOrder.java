package org.sealwright.seals;

import org.jspecify.annotations.Nullable;
import org.sealwright.verification.SealLeaf.Event;
import org.sealwright.verification.SealNumber;

/**
 * A version of a seal that a decision calls for.
 *
 * @param number {@code null} for a first grant, which draws one
 * @param event ISSUED, RENEWED, EXTENDED or NARROWED
 * @param certificate all that it shall say
 * @param months how long it lives; {@code null} keeps the seal's last day
 */
record VersionOrder(
        @Nullable SealNumber number,
        Event event,
        Certificate certificate,
        @Nullable Integer months) {

    VersionOrder {
        boolean first = event == Event.ISSUED;
        if (!first && event != Event.RENEWED && event != Event.EXTENDED && event != Event.NARROWED) {
            throw new IllegalArgumentException(event + " makes no new version");
        }
        if (first != (number == null) || first && months == null) {
            throw new IllegalArgumentException("A first version has months and no number yet");
        }
        if (months != null && months < 1) {
            throw new IllegalArgumentException("A seal lives at least a month");
        }
    }
}
