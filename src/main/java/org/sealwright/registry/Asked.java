package org.sealwright.registry;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What somebody asks for, as it stands in the address of a list. */
record Asked(
        @Nullable String q,
        @Nullable String category,
        @Nullable String maker,
        @Nullable String level,
        @Nullable String status,
        @Nullable String updatesUntil) {

    SealQuery query() {
        return SealQuery.of(text(q), text(category), text(maker), text(level), text(status), text(updatesUntil));
    }

    /** Whether anything but the words narrows the list. */
    public boolean isNarrowed() {
        return query().isNarrowed();
    }

    /** The address of this list, without its page. */
    String address(String path) {
        return address(path, parameters());
    }

    /** The same list narrowed by one thing more, or by one thing less if the value is empty; from its beginning. */
    String with(String name, String value) {
        Map<String, String> other = parameters();
        other.put(name, value);
        return address("/seals", other);
    }

    /** What narrows the list, by the name of the parameter; not a day that can't be read, for it narrows nothing. */
    public Map<String, String> filters() {
        Map<String, String> filters = parameters();
        filters.remove("q");
        if (query().updatesUntil() == null) {
            filters.remove("updatesUntil");
        }
        filters.values().removeIf(String::isBlank);
        return filters;
    }

    private Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("q", text(q));
        all.put("category", text(category));
        all.put("maker", text(maker));
        all.put("level", text(level));
        all.put("status", text(status));
        all.put("updatesUntil", text(updatesUntil));
        return all;
    }

    private static String address(String path, Map<String, String> parameters) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
