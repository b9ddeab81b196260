package org.sealwright.organisations.web;

import jakarta.validation.constraints.NotBlank;

/** A new password. It is typed once and can be shown; a second field catches nothing that this does not. */
record PasswordForm(
        @NotBlank(message = "{organisations.form.password}") String password) {

    PasswordForm {
        password = Typed.secret(password);
    }

    @Override
    public String toString() {
        return "PasswordForm[]";
    }
}
