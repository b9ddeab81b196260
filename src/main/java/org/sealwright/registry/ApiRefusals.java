package org.sealwright.registry;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Says why the API does not answer, as RFC 9457 has it, whatever the program accepts. */
@ControllerAdvice
class ApiRefusals {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ApiRefusal refusal) {
        return problem(refusal.status(), String.valueOf(refusal.getMessage()));
    }

    static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .cacheControl(CacheControl.noCache())
                .body(ProblemDetail.forStatusAndDetail(status, detail));
    }
}
