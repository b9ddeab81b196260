package org.sealwright.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Tells people, who read pages, from programs, which read problem details (RFC 9457). */
final class Readers {

    private Readers() {}

    static boolean isPerson(@Nullable HttpServletRequest request) {
        if (request == null) {
            return false;
        }
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("text/html") || request.getHeader("HX-Request") != null;
    }
}
