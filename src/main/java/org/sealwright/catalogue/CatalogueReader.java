package org.sealwright.catalogue;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Binds the files of the catalogue strictly: an unknown name, a missing part or a double key is a problem. */
final class CatalogueReader {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .withConfigOverride(List.class, o -> o.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(Map.class, o -> o.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private final List<String> problems = new ArrayList<>();
    private final Map<String, Edition> editions = new LinkedHashMap<>();
    private final Map<String, MethodFile> methods = new LinkedHashMap<>();
    private final Map<String, IxitFile> ixits = new LinkedHashMap<>();
    private final Map<String, Scheme> schemes = new LinkedHashMap<>();
    private final Map<String, Crosswalks> crosswalks = new LinkedHashMap<>();
    private final Map<String, Signs> signs = new LinkedHashMap<>();

    private CatalogueReader() {}

    /** Reads texts by path. */
    static CatalogueFiles read(Map<String, byte[]> contents) {
        var reader = new CatalogueReader();
        new TreeMap<>(contents).forEach(reader::readText);
        return reader.files();
    }

    /** Binds trees by path; for trees that were changed after reading. */
    static CatalogueFiles bind(Map<String, JsonNode> trees) {
        var reader = new CatalogueReader();
        new TreeMap<>(trees).forEach(reader::bindTree);
        return reader.files();
    }

    static JsonNode tree(byte[] content) {
        return MAPPER.readTree(content);
    }

    private CatalogueFiles files() {
        return new CatalogueFiles(editions, methods, ixits, schemes, crosswalks, signs, List.copyOf(problems));
    }

    private void readText(String path, byte[] content) {
        JsonNode tree;
        try {
            tree = tree(content);
        } catch (JacksonException e) {
            problems.add(path + lineOf(e) + ": not JSON: " + e.getOriginalMessage());
            return;
        }
        bindTree(path, tree);
    }

    private static String lineOf(JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        return at == null ? "" : " line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    private void bindTree(String path, JsonNode tree) {
        String kind = tree.path("schema").asString("");
        switch (kind) {
            case "catalogue/provisions/1" -> put(path, tree, Edition.class, editions);
            case "catalogue/assessment/1" -> put(path, tree, MethodFile.class, methods);
            case "catalogue/ixit/1" -> put(path, tree, IxitFile.class, ixits);
            case "catalogue/scheme/1" -> put(path, tree, Scheme.class, schemes);
            case "catalogue/crosswalks/1" -> put(path, tree, Crosswalks.class, crosswalks);
            case "catalogue/signs/1" -> put(path, tree, Signs.class, signs);
            default -> problems.add(path + ": unknown kind of file \"" + kind + "\"");
        }
    }

    private <T extends Record> void put(String path, JsonNode tree, Class<T> type, Map<String, T> into) {
        T bound = bindOne(path, tree, type);
        if (bound == null) {
            return;
        }
        List<String> missing = MissingParts.of(bound);
        missing.forEach(part -> problems.add(path + " " + part + ": is missing"));
        if (missing.isEmpty()) {
            into.put(path, bound);
        }
    }

    private <T> @Nullable T bindOne(String path, JsonNode tree, Class<T> type) {
        try {
            return MAPPER.treeToValue(tree, type);
        } catch (JacksonException e) {
            problems.add(path + " " + place(e) + ": " + e.getOriginalMessage());
            return null;
        }
    }

    private static String place(JacksonException e) {
        var place = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getIndex() >= 0) {
                place.append('[').append(step.getIndex()).append(']');
            } else {
                place.append(place.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return place.toString();
    }
}
