package org.sealwright.demo;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sealwright.shared.Actor;

/** Who is who, once they have their accounts. */
final class Cast {

    private final Map<String, Actor> people = new LinkedHashMap<>();
    private final Map<String, UUID> organisations = new HashMap<>();

    void add(String key, Actor actor) {
        people.put(key, actor);
    }

    List<Actor> everybody() {
        return List.copyOf(people.values());
    }

    void addOrganisation(String key, UUID id) {
        organisations.put(key, id);
    }

    Actor of(String key) {
        Actor actor = people.get(key);
        if (actor == null) {
            throw new IllegalStateException("Nobody is " + key);
        }
        return actor;
    }

    UUID organisation(String key) {
        UUID id = organisations.get(key);
        if (id == null) {
            throw new IllegalStateException("No organisation is " + key);
        }
        return id;
    }
}
