package org.sealwright.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a provision applies to a product, and why. Several conditions and features are joined by and: one that does
 * not hold is enough for the provision not to apply, whatever the others.
 *
 * @param because facts that do not hold, or, where the outcome is open, those that are not answered
 */
public record Applicability(ProvisionId provision, Outcome outcome, List<Fact> because) {

    public Applicability {
        because = List.copyOf(because);
    }

    /** Judges one provision. */
    public static Applicability of(Edition edition, Provision provision, ProductFacts facts) {
        List<Fact> needed = provision.facts().stream()
                .flatMap(key -> edition.fact(key).stream())
                .toList();
        List<Fact> failing = needed.stream()
                .filter(fact -> facts.holds(fact.key()).map(held -> !held).orElse(false))
                .toList();
        if (!failing.isEmpty()) {
            return new Applicability(provision.id(), Outcome.DOES_NOT_APPLY, failing);
        }
        List<Fact> open = needed.stream()
                .filter(fact -> facts.holds(fact.key()).isEmpty())
                .toList();
        return new Applicability(provision.id(), open.isEmpty() ? Outcome.APPLIES : Outcome.OPEN, open);
    }

    /** Judges every provision of an edition, in its order. */
    public static Map<ProvisionId, Applicability> ofAll(Edition edition, ProductFacts facts) {
        Map<ProvisionId, Applicability> all = new LinkedHashMap<>();
        edition.provisions().forEach(p -> all.put(p.id(), of(edition, p, facts)));
        return all;
    }

    public boolean applies() {
        return outcome == Outcome.APPLIES;
    }

    /** Whether the facts switch a provision off. */
    public boolean isSwitchedOff() {
        return outcome == Outcome.DOES_NOT_APPLY;
    }

    /** What the facts say of a provision. */
    public enum Outcome {
        APPLIES,
        DOES_NOT_APPLY,
        /** A question that could decide it is not answered. */
        OPEN
    }
}
