package org.sealwright.organisations;

import java.util.List;
import org.sealwright.shared.Refused;

/**
 * Why a rule says no.
 *
 * @param key key of the sentence in {@code messages/organisations.properties}
 * @param arguments what the sentence names
 */
public record Objection(String key, List<Object> arguments) {

    public Objection {
        arguments = List.copyOf(arguments);
    }

    static Objection because(String key, Object... arguments) {
        return new Objection(key, List.of(arguments));
    }

    /** The same as an exception, for a service that can't go on. */
    public Refused refused() {
        return new Refused(key, arguments.toArray());
    }
}
