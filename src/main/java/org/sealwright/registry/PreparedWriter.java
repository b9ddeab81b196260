package org.sealwright.registry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sealwright.web.PageHeaders;

/** Sends a prepared answer with the fixed block of headers; 304 where the reader has it already. */
final class PreparedWriter {

    private PreparedWriter() {}

    static void write(Prepared answer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("ETag", answer.etag());
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Vary", "Accept, Accept-Encoding, Accept-Language");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Content-Security-Policy", PageHeaders.CONTENT_SECURITY_POLICY);
        response.setHeader("Permissions-Policy", PageHeaders.PERMISSIONS_POLICY);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
        }
        response.setHeader("Access-Control-Allow-Origin", "*");
        if (isKnown(request.getHeader("If-None-Match"), answer.etag())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(answer.contentType());
        if (answer.language() != null) {
            response.setHeader("Content-Language", answer.language());
        }
        if (answer.encoding() == Prepared.Encoding.GZIP) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(answer.bytes().length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(answer.bytes());
        }
    }

    /** RFC 9110, 13.1.2: weak comparison, a list, or a star. */
    static boolean isKnown(@Nullable String ifNoneMatch, String etag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                        .anyMatch(tag -> tag.equals(etag) || "*".equals(tag));
    }
}
