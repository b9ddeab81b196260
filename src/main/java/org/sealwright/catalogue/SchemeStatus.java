package org.sealwright.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sealwright.shared.Sha256;

/**
 * A scheme and who compared it with the published documents.
 *
 * @param digest over the scheme's file and those of its edition, method and IXIT tables
 * @param names of the people, by account
 * @param mayConfirm whether the person who asks can still confirm
 */
public record SchemeStatus(
        Scheme scheme,
        Method method,
        Sha256 digest,
        List<Comparison> comparisons,
        Map<UUID, String> names,
        boolean mayConfirm) {

    public SchemeStatus {
        comparisons = List.copyOf(comparisons);
        names = Map.copyOf(names);
    }

    public boolean isActive() {
        return comparisons.size() >= scheme.activation().people();
    }

    /** How many people are still missing. */
    public int missing() {
        return Math.max(0, scheme.activation().people() - comparisons.size());
    }

    /** One person's confirmation. */
    public record Comparison(UUID account, Instant at) {}
}
