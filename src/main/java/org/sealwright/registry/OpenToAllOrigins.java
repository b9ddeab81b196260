package org.sealwright.registry;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Lets the scripts of any page read what programs read: answers and refusals alike, and the question that a browser asks
 * before it posts (CORS, Fetch standard, section 3.3). There are no cookies here that a stranger's page could use.
 */
class OpenToAllOrigins extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String A_DAY = "86400";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Expose-Headers", "ETag, Link, Retry-After, RateLimit, RateLimit-Policy");
        if ("OPTIONS".equals(request.getMethod()) && request.getHeader("Access-Control-Request-Method") != null) {
            response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST");
            response.setHeader("Access-Control-Allow-Headers", "Content-Type, If-None-Match");
            response.setHeader("Access-Control-Max-Age", A_DAY);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        chain.doFilter(request, response);
    }
}
