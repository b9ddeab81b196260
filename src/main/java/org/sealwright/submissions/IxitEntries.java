package org.sealwright.submissions;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The entries of a row as they are stored: {@code {"Type": ["network", "air interface"]}}; what is empty is left out. */
final class IxitEntries {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, List<String>>> TYPE = new TypeReference<>() {};

    private IxitEntries() {}

    static String write(Map<String, List<String>> entries) {
        return JSON.writeValueAsString(filled(entries));
    }

    /** Without what is empty, so that a form that was opened and left has no trace. */
    static Map<String, List<String>> filled(Map<String, List<String>> entries) {
        Map<String, List<String>> filled = new TreeMap<>(entries);
        filled.values().removeIf(List::isEmpty);
        return filled;
    }

    static Map<String, List<String>> read(String json) {
        return JSON.readValue(json, TYPE);
    }
}
