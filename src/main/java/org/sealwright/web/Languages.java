package org.sealwright.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * The languages of the public pages: English, and each that has a {@code messages/web_xx.properties}. A reader's language is the one
 * that the address names, else the best of what their browser asks for (RFC 4647, 3.4, lookup), else English. No cookie
 * remembers it.
 */
@Component
public class Languages {

    /** Of working pages, and of whoever asks for nothing that there is. */
    public static final Locale ENGLISH = Locale.UK;

    /** The parameter with which an address names a language. */
    public static final String PARAMETER = "lang";

    private static final Pattern FILE = Pattern.compile("web_([a-z]{2})\\.properties");
    private static final Pattern ASKED = Pattern.compile("(?:^|&)lang=([A-Za-z]{2})(?=&|$)");

    /** No browser sends more; whoever does is read in English. */
    private static final int LONGEST_HEADER = 300;

    private static final int HEADERS_KEPT = 1_000;

    private final Map<String, Locale> known = new LinkedHashMap<>();
    private final List<Locale> locales;

    /** Browsers say the same few things over and over. */
    private final Cache<String, Locale> best =
            Caffeine.newBuilder().maximumSize(HEADERS_KEPT).build();

    public Languages() throws IOException {
        known.put(ENGLISH.getLanguage(), ENGLISH);
        Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:messages/web_*.properties"))
                .map(file -> FILE.matcher(Objects.requireNonNullElse(file.getFilename(), "")))
                .filter(Matcher::matches)
                .map(name -> Locale.of(name.group(1)))
                .sorted(Comparator.comparing(Languages::nameOf))
                .forEach(locale -> known.putIfAbsent(locale.getLanguage(), locale));
        locales = List.copyOf(known.values());
    }

    /** English first, then by their own names. */
    public Collection<Locale> all() {
        return locales;
    }

    /** What a language is called by those who speak it: {@code Deutsch}. */
    public static String nameOf(Locale locale) {
        String name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    /** How this request is read; found once and kept with the request, so that an error page speaks as the page would have. */
    public Reading reading(HttpServletRequest request) {
        if (request.getAttribute(Reading.class.getName()) instanceof Reading before) {
            return before;
        }
        Reading reading = PublicAddresses.isPublic(address(request))
                ? chosen(query(request), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                : new Reading(ENGLISH, false, false);
        request.setAttribute(Reading.class.getName(), reading);
        return reading;
    }

    /**
     * For answers that are kept ready: how a request is read whose address says nothing but, at most, the language.
     *
     * @return {@code null} where the address says more
     */
    public @Nullable Reading plainly(@Nullable String query, @Nullable String accepted) {
        if (query == null) {
            return new Reading(best(accepted), false, true);
        }
        Locale locale = query.startsWith("lang=") ? known.get(query.substring(5)) : null;
        return locale == null ? null : new Reading(locale, true, true);
    }

    /**
     * The reader's language.
     *
     * @param query of the address, {@code q=hub&lang=de}
     * @param accepted as browsers say it (RFC 9110, 12.5.4), {@code de-AT, en;q=0.8}
     */
    public Reading chosen(@Nullable String query, @Nullable String accepted) {
        Matcher asked = ASKED.matcher(query == null ? "" : query);
        Locale locale = asked.find() ? known.get(asked.group(1).toLowerCase(Locale.ROOT)) : null;
        return locale == null ? new Reading(best(accepted), false, true) : new Reading(locale, true, true);
    }

    /** @param accepted an {@code Accept-Language} header; what can't be read counts as none */
    public Locale best(@Nullable String accepted) {
        if (accepted == null || accepted.isBlank() || accepted.length() > LONGEST_HEADER) {
            return ENGLISH;
        }
        return best.get(accepted, this::lookup);
    }

    private Locale lookup(String accepted) {
        try {
            // English as it is anywhere is meant by English, so it stands here without its country.
            List<Locale> here =
                    locales.stream().map(one -> Locale.of(one.getLanguage())).toList();
            Locale found = Locale.lookup(Locale.LanguageRange.parse(accepted), here);
            return found == null ? ENGLISH : known.getOrDefault(found.getLanguage(), ENGLISH);
        } catch (IllegalArgumentException e) {
            return ENGLISH;
        }
    }

    private static String address(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }

    static @Nullable String query(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING) instanceof String failed
                ? failed
                : request.getQueryString();
    }
}
