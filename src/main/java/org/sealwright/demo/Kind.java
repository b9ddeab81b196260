package org.sealwright.demo;

import java.util.List;
import java.util.Map;
import org.sealwright.catalogue.Answer;

/**
 * What products of one kind have in common.
 *
 * @param category of the scheme
 * @param words that fill the sentences of a dossier
 * @param facts answers that differ from the usual ones, by question
 * @param declined recommendations that such products do not follow
 */
record Kind(String category, Map<String, String> words, Map<String, Answer> facts, List<String> declined) {

    /** All of {@code demo/kinds.json}, by key. */
    static Map<String, Kind> loadAll() {
        return Map.copyOf(Texts.read("kinds.json", All.class).kinds());
    }

    private record All(
            @com.fasterxml.jackson.annotation.JsonAnySetter Map<String, Kind> kinds) {}
}
