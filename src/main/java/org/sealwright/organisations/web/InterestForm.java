package org.sealwright.organisations.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Ids;
import org.springframework.format.annotation.DateTimeFormat;

record InterestForm(
        @Nullable UUID id,

        @NotNull(message = "{organisations.form.maker}") @Nullable
        UUID maker,

        @NotBlank(message = "{organisations.form.reason}") @Size(max = 2000, message = "{organisations.form.long}")
        String reason,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate endedOn) {

    InterestForm {
        id = id == null ? Ids.next() : id;
        reason = Typed.text(reason);
    }

    static InterestForm about(@Nullable UUID maker) {
        return new InterestForm(Ids.next(), maker, "", null);
    }
}
