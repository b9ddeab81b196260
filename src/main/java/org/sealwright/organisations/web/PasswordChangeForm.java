package org.sealwright.organisations.web;

import jakarta.validation.constraints.NotBlank;

record PasswordChangeForm(
        @NotBlank(message = "{organisations.form.current}") String current,
        @NotBlank(message = "{organisations.form.password}") String password) {

    PasswordChangeForm {
        current = Typed.secret(current);
        password = Typed.secret(password);
    }

    @Override
    public String toString() {
        return "PasswordChangeForm[]";
    }
}
