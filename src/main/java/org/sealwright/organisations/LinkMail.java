package org.sealwright.organisations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a mail with a link says. It is asked for when the mail is written, and held nowhere.
 *
 * @param to the address
 * @param name the person's name, where one is known
 * @param organisation the organisation that it is about, where it is about one
 * @param from name of the person who caused it, where there is one
 * @param path where the link leads, below the portal's address; {@code null} where there is nothing to open
 * @param expiresAt until when the link works
 */
public record LinkMail(
        String to,
        @Nullable String name,
        @Nullable String organisation,
        @Nullable String from,
        @Nullable String path,
        Instant expiresAt) {

    /** Without the link, which opens something. */
    @Override
    public String toString() {
        return "LinkMail[]";
    }
}
