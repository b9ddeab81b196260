package org.sealwright.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Keeps the body of a refused request away from the page that says so. The page is shown by the same machinery that takes a body of several
 * parts apart before anybody asks for it: a body that was refused for its size would be written to the disk after all.
 */
class ErrorsWithoutBody extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(new BodilessRequest(request), response);
    }
}
