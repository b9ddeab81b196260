package org.sealwright.seals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON objects whose members stay in the order in which they were named, so that one content has one text. */
final class LinkedData {

    private LinkedData() {}

    /** An object of these names and values, by turns. */
    static Map<String, Object> object(Object... pairs) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            json.put((String) pairs[i], pairs[i + 1]);
        }
        return json;
    }

    /** The same with its JSON-LD type in front. */
    static Map<String, Object> typed(String type, Object... pairs) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", List.of(type));
        json.putAll(object(pairs));
        return json;
    }

    static void putIfKnown(Map<String, Object> json, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            json.put(name, value);
        }
    }
}
