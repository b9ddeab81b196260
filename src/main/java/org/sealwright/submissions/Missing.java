package org.sealwright.submissions;

import java.util.List;

/**
 * Something that an application still lacks, or that contradicts itself.
 *
 * @param place below the application's address: {@code facts#q-3}
 * @param key key of the sentence in {@code messages/submissions.properties}
 * @param arguments what the sentence names
 */
public record Missing(Part part, String place, String key, List<Object> arguments) {

    public Missing {
        arguments = List.copyOf(arguments);
    }

    /** The part of the application that it belongs to, in the order in which people fill them. */
    public enum Part {
        SCHEME,
        AGREEMENT,
        PRODUCT,
        FACTS,
        STATEMENT,
        IXIT
    }
}
