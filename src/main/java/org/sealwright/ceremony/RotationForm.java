package org.sealwright.ceremony;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Ids;

/** What an administrator sends who proposes the next key of a purpose. */
record RotationForm(
        UUID id,
        @Nullable String successor,
        @Nullable String day,
        @Nullable String reason) {

    static RotationForm empty(LocalDate day) {
        return new RotationForm(Ids.next(), null, day.toString(), null);
    }

    @Nullable
    LocalDate chosenDay() {
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    String text() {
        return reason == null ? "" : reason;
    }
}
