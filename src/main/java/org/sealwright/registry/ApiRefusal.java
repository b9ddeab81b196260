package org.sealwright.registry;

import org.springframework.http.HttpStatus;

/** A request of the public API that can't be answered; it becomes a problem (RFC 9457) whose detail is the message. */
class ApiRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    ApiRefusal(HttpStatus status, String detail) {
        super(detail);
        this.status = status;
    }

    static ApiRefusal badRequest(String detail) {
        return new ApiRefusal(HttpStatus.BAD_REQUEST, detail);
    }

    HttpStatus status() {
        return status;
    }
}
