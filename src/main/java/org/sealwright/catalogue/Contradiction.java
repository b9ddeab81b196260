package org.sealwright.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Two answers that cannot both be right. It reveals and never answers: what follows from a fact is not taken for
 * answered.
 *
 * @param holding a fact that is said to hold
 * @param other by {@link Kind#IMPLIES} a fact that is said not to hold, by {@link Kind#EXCLUDES} one that is said to
 */
public record Contradiction(Fact holding, Fact other, Kind kind) {

    /** All contradictions among the answers, in the edition's order. */
    public static List<Contradiction> in(Edition edition, ProductFacts facts) {
        List<Contradiction> found = new ArrayList<>();
        for (Fact fact : edition.facts()) {
            if (facts.holds(fact.key()).orElse(false)) {
                found.addAll(of(edition, fact, facts));
            }
        }
        return found;
    }

    private static List<Contradiction> of(Edition edition, Fact fact, ProductFacts facts) {
        Set<String> implied = new TreeSet<>(NaturalOrder.INSTANCE);
        implied.addAll(edition.closure(fact.key()));
        Set<String> excluded = new TreeSet<>(NaturalOrder.INSTANCE);
        implied.stream().flatMap(key -> edition.fact(key).stream()).forEach(f -> excluded.addAll(f.excludes()));
        List<Contradiction> found = new ArrayList<>();
        implied.stream()
                .filter(key -> facts.holds(key).map(held -> !held).orElse(false))
                .flatMap(key -> edition.fact(key).stream())
                .forEach(other -> found.add(new Contradiction(fact, other, Kind.IMPLIES)));
        excluded.stream()
                .filter(key -> facts.holds(key).orElse(false))
                .flatMap(key -> edition.fact(key).stream())
                .forEach(other -> found.add(new Contradiction(fact, other, Kind.EXCLUDES)));
        return found;
    }

    /** How two facts hang together. */
    public enum Kind {
        IMPLIES,
        EXCLUDES
    }
}
