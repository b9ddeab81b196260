package org.sealwright.organisations.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A person who comes in: how they are called, and the password that they choose. */
record NameAndPasswordForm(
        @NotBlank(message = "{organisations.form.name}") @Size(max = 200, message = "{organisations.form.long}")
        String name,

        @NotBlank(message = "{organisations.form.password}") String password) {

    NameAndPasswordForm {
        name = Typed.text(name);
        password = Typed.secret(password);
    }

    static NameAndPasswordForm empty() {
        return new NameAndPasswordForm("", "");
    }

    @Override
    public String toString() {
        return "NameAndPasswordForm[" + name + "]";
    }
}
