package org.sealwright.catalogue.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.CaseWords;
import org.sealwright.shared.TextChange;

/**
 * A text of a case that one version words otherwise than another.
 *
 * @param name {@code purpose}, {@code passCriterion} or {@code unit}
 * @param unit letter of the unit; {@code null} for the texts of the case itself
 */
record WordChange(String name, @Nullable String unit, TextChange text) {

    static List<WordChange> between(CaseWords before, CaseWords after) {
        List<WordChange> all = new ArrayList<>();
        add(all, "purpose", null, before.purpose(), after.purpose());
        add(all, "passCriterion", null, before.passCriterion(), after.passCriterion());
        after.gists()
                .forEach((unit, gist) -> add(all, "unit", unit, before.gists().getOrDefault(unit, ""), gist));
        return all;
    }

    private static void add(List<WordChange> all, String name, @Nullable String unit, String before, String after) {
        if (!before.equals(after)) {
            all.add(new WordChange(name, unit, TextChange.of(before, after)));
        }
    }
}
