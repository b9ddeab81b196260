package org.sealwright.webhooks;

import java.util.Base64;
import java.util.UUID;
import org.sealwright.platform.DataDirectory;
import org.sealwright.platform.InstallationKey;
import org.sealwright.shared.Sha256;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What the secrets of subscribers are derived with; several nodes share one by {@code sealwright.webhook-key}. A node with
 * another key than a subscriber's secret was derived with leaves that subscriber to the others.
 */
@Component
class WebhookKey {

    private final InstallationKey key;
    private final String name;

    WebhookKey(@Value("${sealwright.webhook-key:}") String configured, DataDirectory directory) {
        this.key = InstallationKey.of("webhook-key", "webhooks", configured, directory);
        this.name = Sha256.ofDigest(key.authenticate("name of this key")).hex().substring(0, 16);
    }

    /** Tells keys apart without telling them. */
    String name() {
        return name;
    }

    /** A subscriber's secret: 32 bytes. */
    byte[] secret(UUID subscriber, int generation) {
        return key.authenticate("secret " + subscriber + " " + generation);
    }

    /** As Standard Webhooks writes a secret down. */
    String written(UUID subscriber, int generation) {
        return "whsec_" + Base64.getEncoder().encodeToString(secret(subscriber, generation));
    }
}
