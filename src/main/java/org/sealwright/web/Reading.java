package org.sealwright.web;

import java.util.Locale;

/**
 * In which language one request is read.
 *
 * @param locale of words, days and numbers; English is British
 * @param chosen whether the address says so ({@code ?lang=de}): links then carry it on
 * @param offered whether the page exists in every language; working pages are English only
 */
public record Reading(Locale locale, boolean chosen, boolean offered) {

    /** ISO 639, as in an address. */
    public String code() {
        return locale.getLanguage();
    }
}
