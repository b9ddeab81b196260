package org.sealwright.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sealwright.shared.Conflict;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** The few refusals that every module shares, each as a page with a plain sentence. What is unexpected stays a 500. */
@ControllerAdvice
class ErrorMapping {

    private final MessageSource messages;

    ErrorMapping(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    Object notFound(NotFound missing, HttpServletRequest request, HttpServletResponse response) {
        return Readers.isPerson(request)
                ? page("error/404", HttpStatus.NOT_FOUND, response)
                : ResponseEntity.of(ProblemDetail.forStatus(HttpStatus.NOT_FOUND))
                        .build();
    }

    @ExceptionHandler({Conflict.class, OptimisticLockingFailureException.class})
    ModelAndView conflict(Exception conflict, HttpServletResponse response) {
        return page("error/409", HttpStatus.CONFLICT, response);
    }

    /** A refusal that no form took up. */
    @ExceptionHandler
    ModelAndView refused(Refused refusal, HttpServletResponse response) {
        ModelAndView page = page("error/refused", HttpStatus.UNPROCESSABLE_CONTENT, response);
        page.addObject(
                "sentence",
                messages.getMessage(
                        refusal.key(), refusal.arguments(), refusal.key(), LocaleContextHolder.getLocale()));
        return page;
    }

    private static ModelAndView page(String view, HttpStatus status, HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        ModelAndView page = new ModelAndView(view);
        page.setStatus(status);
        page.addObject("signedIn", ActorArgumentResolver.SignedIn.actor() != null);
        return page;
    }
}
