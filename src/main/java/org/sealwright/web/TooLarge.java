package org.sealwright.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Refuses a request whose body is larger than an address takes; the page that says so names the limits of that address. */
public final class TooLarge {

    /** Where the page finds its sentence; without one it names the limits of everybody's work. */
    static final String SENTENCE = "tooLarge";

    private TooLarge() {}

    /** @param sentence key of what the page says: how much fits */
    public static void refuse(HttpServletRequest request, HttpServletResponse response, String sentence)
            throws IOException {
        request.setAttribute(SENTENCE, sentence);
        response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }
}
