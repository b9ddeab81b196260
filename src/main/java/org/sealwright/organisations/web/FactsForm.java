package org.sealwright.organisations.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.organisations.OrganisationDescription;
import org.sealwright.organisations.OrganisationFacts;
import org.sealwright.shared.Ids;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

/** An organisation's facts; the id is a new laboratory's, the version that of the facts which the person saw. */
record FactsForm(
        @Nullable UUID id,
        int version,

        @NotBlank(message = "{organisations.form.organisation}") @Size(max = 200, message = "{organisations.form.long}")
        String name,

        @Pattern(regexp = "|[A-Z]{2}", message = "{organisations.form.country}")
        String country,

        @Size(max = 1000, message = "{organisations.form.long}")
        String address,

        @Size(max = 100, message = "{organisations.form.long}")
        String registeredId,

        @Pattern(regexp = "|https?://\\S+", message = "{organisations.form.website}")
        @Size(max = 300, message = "{organisations.form.long}")
        String website) {

    FactsForm {
        id = id == null ? Ids.next() : id;
        name = Typed.text(name);
        country = Typed.text(country);
        address = Typed.text(address);
        registeredId = Typed.text(registeredId);
        website = Typed.text(website);
    }

    static FactsForm empty() {
        return new FactsForm(Ids.next(), 0, "", "", "", "", "");
    }

    static FactsForm of(OrganisationDescription.Draft draft) {
        OrganisationFacts facts = draft.facts();
        return new FactsForm(
                null,
                draft.version(),
                facts.name(),
                Typed.text(facts.country()),
                Typed.text(facts.address()),
                Typed.text(facts.registeredId()),
                Typed.text(facts.website()));
    }

    OrganisationFacts facts() {
        return new OrganisationFacts(name, country, address, registeredId, website);
    }

    UUID laboratory() {
        return id == null ? Ids.next() : id;
    }

    /**
     * What was typed, kept while somebody else's change came in between: it now names the version that stands, and says at each
     * field that differs what stands there. Sent again, it takes that one's place.
     */
    BindingResult besides(OrganisationDescription.Draft standing) {
        FactsForm theirs = of(standing);
        FactsForm again = new FactsForm(id, standing.version(), name, country, address, registeredId, website);
        BindingResult result = new BeanPropertyBindingResult(again, "form");
        result.reject("organisations.facts.changed");
        differs(result, "name", name, theirs.name);
        differs(result, "country", country, theirs.country);
        differs(result, "address", address, theirs.address);
        differs(result, "registeredId", registeredId, theirs.registeredId);
        differs(result, "website", website, theirs.website);
        return result;
    }

    private static void differs(BindingResult result, String field, String ours, String theirs) {
        if (!ours.equals(theirs)) {
            String key = theirs.isEmpty() ? "organisations.facts.theirs.empty" : "organisations.facts.theirs";
            result.rejectValue(field, key, new Object[] {theirs}, key);
        }
    }
}
