package org.sealwright.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Takes up a form that was sent after its session had ended: a page says so and keeps what was typed. Only for forms that
 * this portal's own pages sent; what comes from elsewhere is not offered to anybody for sending again.
 */
class ExpiredForms implements AccessDeniedHandler, AuthenticationEntryPoint {

    static final String PAGE = "/sign-in/expired";

    private final AccessDeniedHandler others = new AccessDeniedHandlerImpl();

    /** The form's token is not the session's. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (denied instanceof CsrfException && isOwn(request)) {
            show(request, response);
        } else {
            others.handle(request, response, denied);
        }
    }

    /** The token is right, but nobody is signed in. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException missing)
            throws IOException, ServletException {
        if (isOwn(request)) {
            show(request, response);
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    /** What the entry point is for; who only looks is led to the sign-in and on. */
    static boolean isForm(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod());
    }

    static void show(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        request.getRequestDispatcher(PAGE).forward(request, response);
    }

    /** Whether a page of this portal sent it. */
    static boolean isOwn(HttpServletRequest request) {
        String here = ServletUriComponentsBuilder.fromRequestUri(request)
                .replacePath(null)
                .build()
                .toUriString();
        return here.equalsIgnoreCase(request.getHeader(HttpHeaders.ORIGIN));
    }
}
