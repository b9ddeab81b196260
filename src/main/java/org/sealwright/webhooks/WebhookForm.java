package org.sealwright.webhooks;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Ids;

/** What an administrator sends who adds a subscriber. */
record WebhookForm(UUID id, @Nullable String name, @Nullable String address) {

    static WebhookForm empty() {
        return new WebhookForm(Ids.next(), null, null);
    }

    static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
