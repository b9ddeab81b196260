package org.sealwright.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sealwright.shared.Role;

/** The world as {@code demo/world.json} describes it. */
record World(Place body, Place laboratory, List<Maker> makers, List<Person> people, List<ProductSheet> products) {

    /** The scheme under which everybody applies. */
    static final String SCHEME = "connected-product-1.0";

    static World load() {
        return Texts.read("world.json", World.class);
    }

    Maker maker(String key) {
        return makers.stream().filter(m -> m.key().equals(key)).findFirst().orElseThrow();
    }

    /** Name of the body, the laboratory, or the maker with this key. */
    String nameOf(String key) {
        return switch (key) {
            case "body" -> body.name();
            case "laboratory" -> laboratory.name();
            default -> maker(key).name();
        };
    }

    record Place(String name, String country) {}

    /** @param gtin the company's prefix of its article numbers */
    record Maker(String key, String name, String country, String brand, String gtin, Map<String, String> words) {}

    /** @param of {@code body}, {@code laboratory}, or the key of a maker */
    record Person(String key, String name, String email, String of, Set<Role> roles) {}
}
