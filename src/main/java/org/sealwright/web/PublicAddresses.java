package org.sealwright.web;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Tells by an address what the world may read, and which of that is there in every language. */
final class PublicAddresses {

    private static final List<PathPattern> PUBLIC = Arrays.stream(SecurityConfiguration.PUBLIC)
            .map(PathPatternParser.defaultInstance::parse)
            .toList();

    /** Files, data and proofs, which are the same for everybody. */
    private static final Pattern ONE_LANGUAGE = Pattern.compile(
            "/(css|js|img|webjars|credentials|\\.well-known|keys|log|ns|api|feeds|lists|sitemaps|actuator)/.*|.*/proof|.*\\.(svg|png|pdf|json|js|webmanifest|txt|ico|atom|xml|csv|ndjson)");

    /** Pictures and documents with words in them. */
    private static final Pattern WITH_WORDS =
            Pattern.compile("/seals/[^/]+/(badge\\.svg|share\\.png|certificate\\.pdf)");

    private PublicAddresses() {}

    /** Whether the public chain answers there; everything else is a working page, or leads to one. */
    static boolean isPublic(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return PUBLIC.stream().anyMatch(pattern -> pattern.matches(parsed));
    }

    /** Whether a link to it carries the reader's language on. */
    static boolean isTranslated(String path) {
        return WITH_WORDS.matcher(path).matches() || !ONE_LANGUAGE.matcher(path).matches() && isPublic(path);
    }
}
