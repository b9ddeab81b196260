package org.sealwright.site;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody asks of the trail.
 *
 * @param person a part of a name or e-mail address, or an account id
 * @param subject id of what was acted on
 * @param maker a part of a manufacturer's name, or its id
 * @param from first day as {@code 2026-05-03}, in the body's zone
 * @param until last day
 */
record TrailSearch(
        @Nullable String act,
        @Nullable String person,
        @Nullable String subject,
        @Nullable String maker,
        @Nullable String from,
        @Nullable String until) {

    TrailSearch {
        act = stripped(act);
        person = stripped(person);
        subject = stripped(subject);
        maker = stripped(maker);
        from = stripped(from);
        until = stripped(until);
    }

    /** A day as somebody typed it; {@code null} where it is none. */
    static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return typed == null ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    boolean isEmpty() {
        return act == null && person == null && subject == null && maker == null && from == null && until == null;
    }

    /** The address of the same search, for links to its other pages; ends in {@code ?} or {@code &}. */
    String address() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/audit");
        with(address, "act", act);
        with(address, "person", person);
        with(address, "subject", subject);
        with(address, "maker", maker);
        with(address, "from", from);
        with(address, "until", until);
        String built = address.encode().toUriString();
        return built + (built.contains("?") ? "&" : "?");
    }

    private static void with(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }
}
