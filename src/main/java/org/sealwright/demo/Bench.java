package org.sealwright.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** What the sentences of an assessor are filled with. */
final class Bench {

    private Bench() {}

    static String serial(Matter matter) {
        return matter.product.model() + "-"
                + (1000 + Math.floorMod(matter.product.name().hashCode(), 9000));
    }

    static Map<String, String> words(Matter matter, LocalDate day) {
        Map<String, String> words = new TreeMap<>(matter.words);
        words.put("serial", serial(matter));
        words.put("date", day.toString());
        return words;
    }
}
