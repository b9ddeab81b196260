package org.sealwright.surveillance;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Ids;

/** What a holder sends who asks to end a seal. */
record EndForm(@NotNull UUID id, @Nullable String words) {

    static EndForm empty() {
        return new EndForm(Ids.next(), null);
    }

    String text() {
        return words == null ? "" : words;
    }
}
