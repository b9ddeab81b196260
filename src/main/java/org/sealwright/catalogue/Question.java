package org.sealwright.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plain question on the product. Facts that ask the same are asked once; the question then decides each of them.
 *
 * @param key key of the first fact that it decides; names the question where answers are kept
 * @param decides the facts, in the edition's order
 */
public record Question(String key, String text, @Nullable String hint, List<Fact> decides) {

    public Question {
        decides = List.copyOf(decides);
    }
}
