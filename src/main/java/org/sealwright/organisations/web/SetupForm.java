package org.sealwright.organisations.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.sealwright.organisations.EmailAddress;
import org.sealwright.organisations.OrganisationFacts;

record SetupForm(
        String token,

        @NotBlank(message = "{organisations.form.organisation}") @Size(max = 200, message = "{organisations.form.long}")
        String organisation,

        @NotBlank(message = "{organisations.form.country}") String country,

        @NotBlank(message = "{organisations.form.name}") @Size(max = 200, message = "{organisations.form.long}")
        String name,

        @Email String email,

        @NotBlank(message = "{organisations.form.password}") String password) {

    SetupForm {
        token = Typed.text(token);
        organisation = Typed.text(organisation);
        country = Typed.text(country);
        name = Typed.text(name);
        email = Typed.text(email);
        password = Typed.secret(password);
    }

    static SetupForm with(String token) {
        return new SetupForm(token, "", "", "", "", "");
    }

    OrganisationFacts body() {
        return OrganisationFacts.of(organisation, country);
    }

    EmailAddress address() {
        return new EmailAddress(email);
    }

    @Override
    public String toString() {
        return "SetupForm[]";
    }
}
