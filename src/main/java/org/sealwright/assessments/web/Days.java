package org.sealwright.assessments.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Refused;

/** Days that people typed. */
final class Days {

    private Days() {}

    /**
     * @param field that a refusal names
     * @return {@code null} where nothing was typed
     */
    static @Nullable LocalDate read(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw Refused.at(field, "assessments.refused.due");
        }
    }
}
