package org.sealwright.organisations.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record NameForm(
        @NotBlank(message = "{organisations.form.name}") @Size(max = 200, message = "{organisations.form.long}")
        String name) {

    NameForm {
        name = Typed.text(name);
    }
}
