package org.sealwright.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The real catalogue, and its trees to break. */
public final class CatalogueFixture {

    private static final Catalogue CATALOGUE = Catalogue.of(contents());

    private CatalogueFixture() {}

    public static Catalogue catalogue() {
        return CATALOGUE;
    }

    public static Edition edition(EditionId id) {
        return CATALOGUE.requireEdition(id);
    }

    public static Scheme defaultScheme() {
        return CATALOGUE.requireScheme("connected-product-1.0");
    }

    static Map<String, byte[]> contents() {
        try {
            return CatalogueConfiguration.contents();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fresh trees of all files by path. */
    static Map<String, JsonNode> trees() {
        Map<String, JsonNode> trees = new TreeMap<>();
        contents().forEach((path, content) -> trees.put(path, CatalogueReader.tree(content)));
        return trees;
    }
}
