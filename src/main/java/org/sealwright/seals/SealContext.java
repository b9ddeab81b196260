package org.sealwright.seals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Our JSON-LD context: the one type and the one term that the W3C and UNTP contexts lack, with the names inside it. It is
 * versioned by its address and never edited; a new term makes a new version.
 */
final class SealContext {

    private static final List<String> TERMS = List.of(
            "number",
            "version",
            "brand",
            "category",
            "firmwareAssessed",
            "edition",
            "scope",
            "dossierDigest",
            "securityContact");

    private static final List<String> LISTS = List.of("models", "hardwareRevisions", "firmwareCovered");

    private SealContext() {}

    static Map<String, Object> at(String address) {
        Map<String, Object> inside = open();
        TERMS.forEach(term -> inside.put(term, address + "#" + term));
        LISTS.forEach(term -> inside.put(term, Map.of("@id", address + "#" + term, "@container", "@list")));
        inside.put("supportEnds", typed(address + "#supportEnds", "http://www.w3.org/2001/XMLSchema#date"));
        inside.put("page", typed(address + "#page", "@id"));
        Map<String, Object> terms = open();
        terms.put("SecuritySealCredential", address + "#SecuritySealCredential");
        Map<String, Object> seal = new LinkedHashMap<>();
        seal.put("@id", address + "#seal");
        seal.put("@context", inside);
        terms.put("seal", seal);
        return Map.of("@context", terms);
    }

    private static Map<String, Object> open() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("@version", 1.1);
        context.put("@protected", true);
        return context;
    }

    private static Map<String, Object> typed(String id, String type) {
        Map<String, Object> term = new LinkedHashMap<>();
        term.put("@id", id);
        term.put("@type", type);
        return term;
    }
}
