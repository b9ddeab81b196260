package org.sealwright.organisations;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says about itself. Blank is the same as nothing said.
 *
 * @param country ISO 3166-1, two capital letters
 */
public record OrganisationFacts(
        String name,
        @Nullable String country,
        @Nullable String address,
        @Nullable String registeredId,
        @Nullable String website) {

    public OrganisationFacts {
        name = name.strip();
        country = said(country);
        address = said(address);
        registeredId = said(registeredId);
        website = said(website);
        if (name.isEmpty() || name.length() > 200) {
            throw new IllegalArgumentException("An organisation has a name of up to 200 characters");
        }
        if (country != null && !country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("Not a country: " + country.toLowerCase(Locale.ROOT));
        }
    }

    /** Only the name and the country. */
    public static OrganisationFacts of(String name, @Nullable String country) {
        return new OrganisationFacts(name, country, null, null, null);
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
