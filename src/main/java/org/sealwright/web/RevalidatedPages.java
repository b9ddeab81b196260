package org.sealwright.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sealwright.shared.Sha256;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Public pages that are made for each reader: kept, but asked for again each time, under a strong ETag over the bytes as
 * they are sent. An answer that brings an ETag of its own passes as it is.
 */
class RevalidatedPages extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper made = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, made);
        if (made.getStatus() != HttpServletResponse.SC_OK || made.containsHeader("ETag") || !isRead(request)) {
            made.copyBodyToResponse();
        } else {
            send(made.getContentAsByteArray(), request, response);
        }
    }

    private static void send(byte[] plain, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean packs = Gzip.isAcceptedBy(request.getHeader("Accept-Encoding"));
        byte[] sent = packs ? Gzip.packed(plain) : plain;
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Vary", "Accept, Accept-Encoding, Accept-Language");
        String etag = '"' + Sha256.of(sent).hex().substring(0, 32) + '"';
        if (new ServletWebRequest(request, response).checkNotModified(etag)) {
            return;
        }
        if (packs) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(sent.length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(sent);
        }
    }

    private static boolean isRead(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
    }
}
