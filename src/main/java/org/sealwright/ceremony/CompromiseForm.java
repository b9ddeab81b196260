package org.sealwright.ceremony;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Ids;

/** What an administrator sends who proposes to take a key out of use at once. */
record CompromiseForm(
        UUID id,
        @Nullable String successor,
        @Nullable String from,
        @Nullable String reason) {

    static CompromiseForm empty() {
        return new CompromiseForm(Ids.next(), null, null, null);
    }

    @Nullable
    Instant moment(ZoneId zone) {
        try {
            return from == null ? null : LocalDateTime.parse(from).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    String text() {
        return reason == null ? "" : reason;
    }
}
