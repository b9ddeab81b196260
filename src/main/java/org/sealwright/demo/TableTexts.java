package org.sealwright.demo;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.IxitContent;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.catalogue.ProductFacts;

/** The rows of implementation data, {@code demo/tables.json}. */
record TableTexts(@JsonAnySetter Map<String, Table> tables) {

    static TableTexts load() {
        return Texts.read("tables.json", TableTexts.class);
    }

    /** The tables of one product; rows on what it does not have are left out. */
    IxitContent of(ProductFacts facts, Map<String, String> words) {
        Map<String, IxitContent.Table> content = new LinkedHashMap<>();
        tables.forEach((name, table) -> content.put(name, table.of(name, facts, words)));
        return new IxitContent(content);
    }

    /**
     * One table.
     *
     * @param record the entries of a table that is a record
     * @param empty why there is no row, where no row is left
     */
    record Table(
            @Nullable List<Row> rows,
            @Nullable Entries record,
            @Nullable String empty) {

        IxitContent.Table of(String name, ProductFacts facts, Map<String, String> words) {
            List<IxitRow> filled = new ArrayList<>();
            if (record != null) {
                filled.add(new IxitRow(name, record.fill(words)));
            }
            if (rows != null) {
                rows.stream()
                        .filter(row -> row.isOf(facts))
                        .forEach(row ->
                                filled.add(new IxitRow(row.id(), row.entries().fill(words))));
            }
            if (filled.isEmpty() && empty == null) {
                throw new IllegalStateException("No row is left in " + name + ", and no reason for that");
            }
            return new IxitContent.Table(filled, filled.isEmpty() && empty != null ? Texts.fill(empty, words) : "");
        }
    }

    /** @param when facts that must hold for the row to be there */
    record Row(String id, @Nullable List<String> when, Entries entries) {

        boolean isOf(ProductFacts facts) {
            return when == null
                    || when.stream().allMatch(fact -> facts.holds(fact).orElse(false));
        }
    }

    /** Entries by name. */
    record Entries(@JsonAnySetter Map<String, Values> values) {

        Map<String, List<String>> fill(Map<String, String> words) {
            Map<String, List<String>> filled = new LinkedHashMap<>();
            values.forEach((name, all) -> filled.put(
                    name, all.stream().map(text -> Texts.fill(text, words)).toList()));
            return filled;
        }
    }

    /** One value or several. */
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
    static final class Values extends ArrayList<String> {
        private static final long serialVersionUID = 1L;
    }
}
