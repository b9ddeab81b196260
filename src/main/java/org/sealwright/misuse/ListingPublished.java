package org.sealwright.misuse;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sealwright.audit.AuditedEvent;
import org.sealwright.shared.Actor;
import org.sealwright.verification.SealNumber;

/**
 * The list of misused marks says something else from now on.
 *
 * @param numbers which the entry names or named, where they are well formed
 */
public record ListingPublished(Actor actor, UUID entry, int version, Set<SealNumber> numbers) implements AuditedEvent {

    public ListingPublished {
        numbers = Set.copyOf(numbers);
    }

    @Override
    public String act() {
        return "misuse.listing.published";
    }

    @Override
    public String subjectType() {
        return "misuse-listing";
    }

    @Override
    public String subject() {
        return entry.toString();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("version", version);
    }
}
