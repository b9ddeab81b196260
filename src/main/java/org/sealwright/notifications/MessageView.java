package org.sealwright.notifications;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message as its person sees it; a page writes {@code #{${message.words}(…)}} with the arguments. */
public record MessageView(
        UUID id,
        String words,
        List<String> arguments,
        @Nullable String address,
        Instant at,
        boolean read) {

    public Object[] argumentArray() {
        return arguments.toArray();
    }
}
