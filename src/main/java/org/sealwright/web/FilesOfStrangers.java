package org.sealwright.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away files of people who are not signed in before any of it is read. A body of several parts may have gigabytes, for the evidence of
 * assessors, and is written to the disk by whoever looks for a parameter in it: the check of a form's token, for one, which comes before
 * anybody asks who sends it. Reports of strangers may have photos, and a limit of their own.
 */
class FilesOfStrangers extends OncePerRequestFilter {

    private static final Set<String> FOR_EVERYBODY = Set.of("/report");

    private final AuthenticationTrustResolver trust = new AuthenticationTrustResolverImpl();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        if (type == null
                || !type.toLowerCase(Locale.ROOT).startsWith("multipart/")
                || FOR_EVERYBODY.contains(request.getRequestURI())
                || trust.isAuthenticated(SecurityContextHolder.getContext().getAuthentication())) {
            chain.doFilter(request, response);
        } else if (HttpMethod.POST.matches(request.getMethod()) && ExpiredForms.isOwn(request)) {
            ExpiredForms.show(new BodilessRequest(request), response);
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }
}
