package org.sealwright.organisations.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.organisations.EmailAddress;
import org.sealwright.organisations.MakerRegistration;
import org.sealwright.shared.Ids;

record RegisterForm(
        @NotNull @Nullable UUID id,

        @NotBlank(message = "{organisations.form.organisation}") @Size(max = 200, message = "{organisations.form.long}")
        String company,

        @NotBlank(message = "{organisations.form.country}") String country,

        @NotBlank(message = "{organisations.form.name}") @Size(max = 200, message = "{organisations.form.long}")
        String name,

        @Email String email) {

    RegisterForm {
        id = id == null ? Ids.next() : id;
        company = Typed.text(company);
        country = Typed.text(country);
        name = Typed.text(name);
        email = Typed.text(email);
    }

    static RegisterForm empty() {
        return new RegisterForm(Ids.next(), "", "", "", "");
    }

    MakerRegistration.Claim claim() {
        return new MakerRegistration.Claim(company, country, name, new EmailAddress(email));
    }
}
