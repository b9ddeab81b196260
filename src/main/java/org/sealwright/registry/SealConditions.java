package org.sealwright.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The where clause of a query: fixed texts with named parameters, nothing that a person typed. */
final class SealConditions {

    private static final String LIKENESS = "registry.word_similarity(registry.fold(:words), search)";

    private final List<String> texts = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private final boolean byWords;

    private SealConditions(SealQuery query) {
        byWords = !query.words().isBlank();
        if (byWords) {
            values.put("words", query.words().strip());
        }
        addIfAny("category = :category", "category", query.category());
        addIfAny("registry.fold(maker) = registry.fold(:maker)", "maker", query.maker());
        addIfAny("level = :level", "level", query.level());
        addIfAny("status = upper(:status)", "status", query.status());
        if (query.updatesUntil() != null) {
            add("support_ends >= :support", "support", query.updatesUntil());
        }
    }

    /** Seals whose product, maker, model, kind, barcode or number is called so. */
    static SealConditions named(SealQuery query, List<String> kinds) {
        SealConditions conditions = new SealConditions(query);
        if (conditions.byWords) {
            conditions.values.put("kinds", kinds.toArray(String[]::new));
            conditions.values.put("gtins", query.gtins().toArray(String[]::new));
            conditions.add(
                    "(search like '%' || registry.fold(:literally) || '%' or :words = any(models) or gtins && cast(:gtins as text[])"
                            + " or category = any(cast(:kinds as text[])) or number = :number)",
                    "literally", query.words().strip().replaceAll("[\\\\%_]", "\\\\$0"));
            conditions.values.put("number", query.number());
        }
        return conditions;
    }

    /** Seals whose product, maker or model is spelled alike. */
    static SealConditions alike(SealQuery query, double likeness) {
        SealConditions conditions = new SealConditions(query);
        conditions.add(LIKENESS + " >= :likeness", "likeness", likeness);
        return conditions;
    }

    private void addIfAny(String text, String name, String value) {
        if (!value.isBlank()) {
            add(text, name, value.strip());
        }
    }

    private void add(String text, String name, Object value) {
        texts.add(text);
        values.put(name, value);
    }

    String where() {
        return texts.isEmpty() ? "" : " where " + String.join(" and ", texts);
    }

    Map<String, Object> values() {
        return values;
    }

    String order() {
        return " order by (status = 'ACTIVE') desc, " + (byWords ? LIKENESS + " desc, " : "changed_at desc, ")
                + "number";
    }
}
