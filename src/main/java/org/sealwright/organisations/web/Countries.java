package org.sealwright.organisations.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Countries for a form, by name (ISO 3166-1). */
final class Countries {

    private Countries() {}

    /** Two-letter code to name; the first line is the empty choice. */
    static Map<String, String> inOrder(Locale locale) {
        Map<String, String> countries = new LinkedHashMap<>();
        countries.put("", "");
        Arrays.stream(Locale.getISOCountries())
                .sorted(Comparator.comparing((String code) -> name(code, locale)))
                .forEach(code -> countries.put(code, name(code, locale)));
        return countries;
    }

    static String name(String code, Locale locale) {
        return Locale.of("", code).getDisplayCountry(locale);
    }
}
