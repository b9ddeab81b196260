package org.sealwright.registry;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Answers readers of seals from prepared bytes, ahead of security, session and observation: nothing here depends on who
 * asks. What it lacks falls through to the public chain, whose controller prepares it.
 */
class PublicFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Pattern PLACE =
            Pattern.compile("/(?:(seals|s)|(api/v1/seals))/([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2})");

    private final transient PreparedAnswers answers;

    PublicFilter(PreparedAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Prepared.Key key = key(request);
        Prepared answer = key == null ? null : answers.find(key);
        if (answer == null) {
            chain.doFilter(request, response);
        } else {
            PreparedWriter.write(answer, request, response);
        }
    }

    private static Prepared.@Nullable Key key(HttpServletRequest request) {
        if (request.getQueryString() != null || !isRead(request.getMethod())) {
            return null;
        }
        Matcher place = PLACE.matcher(request.getRequestURI());
        if (!place.matches()) {
            return null;
        }
        Prepared.Form form =
                place.group(2) != null ? Prepared.Form.JSON : Prepared.Form.acceptedBy(request.getHeader("Accept"));
        return form == null
                ? null
                : new Prepared.Key(
                        place.group(3), form, Prepared.Encoding.acceptedBy(request.getHeader("Accept-Encoding")));
    }

    private static boolean isRead(String method) {
        return "GET".equals(method) || "HEAD".equals(method);
    }
}
