package org.sealwright.organisations;

import org.sealwright.platform.DataDirectory;
import org.sealwright.platform.InstallationKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The key that links in mails are derived with; several nodes share one by {@code sealwright.link-key}. */
@Component
class LinkKey {

    private final InstallationKey key;

    LinkKey(@Value("${sealwright.link-key:}") String configured, DataDirectory directory) {
        this.key = InstallationKey.of("link-key", "links in mails", configured, directory);
    }

    byte[] authenticate(byte[] message) {
        return key.authenticate(message);
    }
}
