package org.sealwright.organisations.web;

import org.sealwright.shared.NotFound;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A link from a mail that opens nothing (any more) says so, and where to get another one. */
@ControllerAdvice(
        assignableTypes = {
            InvitationController.class,
            PasswordController.class,
            RegisterController.class,
            SetupController.class
        })
@Order(1)
class SpentLinks {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String spent(NotFound missing) {
        return "organisations/spent-link";
    }
}
