package org.sealwright.decisions.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Ids;

/** What the appeal's form sends. */
record AppealForm(@NotNull UUID id, @Nullable String words) {

    static AppealForm empty() {
        return new AppealForm(Ids.next(), null);
    }

    String text() {
        return words == null ? "" : words;
    }
}
