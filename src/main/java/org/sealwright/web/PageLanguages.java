package org.sealwright.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sealwright.platform.PublicAddress;

/** The languages as templates see them, {@code #languages}. */
class PageLanguages {

    private final Languages languages;
    private final PublicAddress portal;
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Reading reading;

    PageLanguages(Languages languages, PublicAddress portal, HttpServletRequest request, HttpServletResponse response) {
        this.languages = languages;
        this.portal = portal;
        this.request = request;
        this.response = response;
        this.reading = languages.reading(request);
    }

    /** What the address says, for a hidden field of forms that search; {@code null} where it says nothing. */
    public @Nullable String getChosen() {
        return reading.chosen() ? reading.code() : null;
    }

    /**
     * The same page in each language, as links that lead from wherever it is read: one page may stand under two addresses. Empty on
     * working pages.
     */
    public List<Choice> getChoices() {
        if (!reading.offered()) {
            return List.of();
        }
        String others = otherParameters();
        return languages.all().stream().map(locale -> choice(locale, others)).toList();
    }

    /**
     * Whole addresses of the same page in each language, for search engines. None for an answer to a question, nor for an error.
     *
     * @param path of the page where it has an address of its own; {@code null} for that of the request
     */
    public List<Choice> alternates(@Nullable String path) {
        if (!reading.offered()
                || !otherParameters().isEmpty()
                || response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
            return List.of();
        }
        String page = portal.url(path == null ? request.getRequestURI() : path);
        return languages.all().stream().map(locale -> choice(locale, page)).toList();
    }

    private Choice choice(Locale locale, String before) {
        String code = locale.getLanguage();
        String joint = before.startsWith("?") ? "&" : "?";
        return new Choice(
                code,
                Languages.nameOf(locale),
                before + joint + Languages.PARAMETER + "=" + code,
                code.equals(reading.code()));
    }

    /** The address's other parameters as they stand, {@code ?q=hub}, or nothing. */
    private String otherParameters() {
        String query = Languages.query(request);
        if (query == null || query.isEmpty()) {
            return "";
        }
        String others = Arrays.stream(query.split("&"))
                .filter(part -> !part.isEmpty() && !part.startsWith(Languages.PARAMETER + "="))
                .collect(Collectors.joining("&"));
        return others.isEmpty() ? "" : "?" + others;
    }

    /**
     * A language to choose.
     *
     * @param code ISO 639, for {@code lang} and {@code hreflang}
     * @param name in that language
     * @param address where the page is there in it
     */
    record Choice(String code, String name, String address, boolean current) {}
}
