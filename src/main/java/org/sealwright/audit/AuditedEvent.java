package org.sealwright.audit;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Actor;

/**
 * An event that goes into the trail. Publish it inside the transaction of the act: its entry commits with the act or not
 * at all, and PostgreSQL refuses an act on a watched table that has none. Nothing in it may name a person other than by
 * account id, and nothing that a person wrote goes in but as a digest ({@link Trail#keep(String)}).
 */
public interface AuditedEvent {

    /** Who did it. */
    Actor actor();

    /** What was done, as {@code module.thing.verb}: {@code submissions.revision.frozen}. */
    String act();

    /** What it was done to: {@code submission}, {@code account}. */
    String subjectType();

    /** Which one. */
    String subject();

    /** The manufacturer whose matter this is; {@code null} if it concerns none. */
    default @Nullable UUID maker() {
        return null;
    }

    /** Further facts: ids, states, numbers, digests. */
    default Map<String, Object> details() {
        return Map.of();
    }
}
