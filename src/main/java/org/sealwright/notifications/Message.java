package org.sealwright.notifications;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence for one person inside the portal.
 *
 * @param cause what it is about; the same cause reaches a person once
 * @param words key of the sentence in {@code messages/}
 * @param arguments what the sentence names
 * @param address where it leads, below the portal's address; {@code null} if nowhere
 */
public record Message(
        String cause,
        String words,
        List<String> arguments,
        @Nullable String address) {

    public Message {
        arguments = List.copyOf(arguments);
        if (address != null && !address.startsWith("/")) {
            throw new IllegalArgumentException("A message leads to a page of the portal: " + address);
        }
    }
}
