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
import org.sealwright.web.Languages;
import org.sealwright.web.Reading;
import org.springframework.dao.DataAccessException;

/**
 * Answers readers of seals from prepared bytes, and from stored pieces of them, ahead of security, session and observation: nothing here depends on who
 * asks. What it lacks falls through to the public chain, whose controller prepares it.
 */
class PublicFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Pattern PLACE =
            Pattern.compile("/(?:(seals|s)|(api/v1/seals))/([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2})");

    private final transient PreparedAnswers answers;
    private final transient StoredAnswers stored;
    private final transient Languages languages;

    PublicFilter(PreparedAnswers answers, StoredAnswers stored, Languages languages) {
        this.answers = answers;
        this.stored = stored;
        this.languages = languages;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Prepared answer = find(request);
        if (answer == null) {
            chain.doFilter(request, response);
        } else {
            PreparedWriter.write(answer, request, response);
        }
    }

    private @Nullable Prepared find(HttpServletRequest request) {
        if (!isRead(request.getMethod())) {
            return null;
        }
        Matcher place = PLACE.matcher(request.getRequestURI());
        if (!place.matches()) {
            return null;
        }
        Prepared.Form form =
                place.group(2) != null ? Prepared.Form.JSON : Prepared.Form.acceptedBy(request.getHeader("Accept"));
        Prepared.Variant variant = form == null ? null : variant(form, request, languages);
        return variant == null ? null : find(place.group(3), variant);
    }

    private @Nullable Prepared find(String number, Prepared.Variant variant) {
        Prepared ready = answers.find(number, variant);
        if (ready != null || !answers.isHearing()) {
            return ready;
        }
        try {
            Prepared known = stored.find(number, variant).orElse(null);
            if (known != null) {
                answers.keep(number, variant, known);
            }
            return known;
        } catch (DataAccessException e) {
            // Whoever makes it anew finds out, and says so to the reader.
            return null;
        }
    }

    /** Which answer a request asks for; {@code null} where its address asks for more than any that is kept ready. */
    static Prepared.@Nullable Variant variant(Prepared.Form form, HttpServletRequest request, Languages languages) {
        String query = request.getQueryString();
        var encoding = Prepared.Encoding.acceptedBy(request.getHeader("Accept-Encoding"));
        if (form == Prepared.Form.JSON) {
            return query == null ? new Prepared.Variant(form, encoding, null) : null;
        }
        Reading reading = languages.plainly(query, request.getHeader("Accept-Language"));
        return reading == null ? null : new Prepared.Variant(form, encoding, reading);
    }

    private static boolean isRead(String method) {
        return "GET".equals(method) || "HEAD".equals(method);
    }
}
