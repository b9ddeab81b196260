package org.sealwright.site;

import java.util.Optional;
import org.sealwright.platform.StartRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whom to tell of a weakness in this portal, {@code SEALWRIGHT_SECURITY_CONTACT}: an address of the web, of mail or of a
 * telephone, as RFC 9116, 2.5.3 asks.
 */
@Component
class SecurityContact {

    private final String uri;

    SecurityContact(@Value("${sealwright.security-contact:}") String configured) {
        String contact = configured.strip();
        this.uri = contact.matches("[^\\s:/@]+@[^\\s:/@]+") ? "mailto:" + contact : contact;
        if (!uri.isEmpty() && !uri.matches("(https://|mailto:|tel:)\\S+")) {
            throw new StartRefused(
                    "SEALWRIGHT_SECURITY_CONTACT is no contact: " + configured,
                    "Give an e-mail address, or an address that begins with https://, mailto: or tel:.");
        }
    }

    /** Empty where the body has named none. */
    Optional<String> uri() {
        return uri.isEmpty() ? Optional.empty() : Optional.of(uri);
    }
}
