package org.sealwright.seals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.seals.SealView.Entry;
import org.sealwright.shared.Sha256;

/**
 * A seal as it stood at an instant of the past, from its events up to then.
 *
 * @param status what the events came to; past its last day it may be expired without an event
 * @param reason the public reason of a suspension, withdrawal or termination
 * @param version the credential's version that spoke for it then; validity, digest and lists are its
 * @param credential the signed form, a compact JWS; {@code null} where what is stored is damaged
 * @param events oldest first; at least the issue
 */
public record PastSeal(
        SealStatus status,
        @Nullable String reason,
        int version,
        Instant validFrom,
        Instant validUntil,
        Sha256 digest,
        @Nullable String credential,
        List<Entry> events,
        Bit revocation,
        Bit suspension) {

    public PastSeal {
        events = List.copyOf(events);
    }

    /**
     * A status bit of the version.
     *
     * @param list as the log named it last before the instant; {@code null} where there was none
     */
    public record Bit(int number, int index, @Nullable ListThen list) {}

    /**
     * A signed status list of the archive.
     *
     * @param compact a compact JWS; {@code null} where what is stored is damaged
     * @param logEntry id of the log's entry that names its digest
     */
    public record ListThen(@Nullable String compact, UUID logEntry) {

        Optional<String> token() {
            return Optional.ofNullable(compact);
        }
    }
}
