package org.sealwright.organisations.web;

import org.sealwright.organisations.EmailAddress;

record EmailForm(@Email String email) {

    EmailForm {
        email = Typed.text(email);
    }

    EmailAddress address() {
        return new EmailAddress(email);
    }
}
