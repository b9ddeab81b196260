package org.sealwright.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One published version of the standard, with its provisions in natural order. */
public record Edition(
        String schema,
        EditionId id,
        Standard standard,
        String notice,
        @Nullable String reliability,
        Map<String, String> statusLegend,
        List<SupportMeaning> supportValues,
        @Nullable String applicabilityNote,
        List<Fact> conditions,
        List<Fact> features,
        List<VoidProvision> voidProvisions,
        @Nullable ChangesOverview changesOverview,
        Map<String, Object> counts,
        List<Source> sources,
        List<Section> sections,
        List<Provision> provisions) {

    public Edition {
        supportValues = List.copyOf(supportValues);
        conditions = List.copyOf(conditions);
        features = List.copyOf(features);
        voidProvisions = List.copyOf(voidProvisions);
        sources = List.copyOf(sources);
        sections = List.copyOf(sections);
        provisions = List.copyOf(provisions);
    }

    public Optional<Provision> provision(ProvisionId provision) {
        return provisions.stream().filter(p -> p.id().equals(provision)).findFirst();
    }

    /** A provision that must be there. */
    public Provision require(ProvisionId provision) {
        return provision(provision)
                .orElseThrow(() -> new IllegalArgumentException(id + " has no provision " + provision));
    }

    /** The entry of a number that this edition gave up. */
    public Optional<VoidProvision> voidProvision(ProvisionId provision) {
        return voidProvisions.stream().filter(v -> v.id().equals(provision)).findFirst();
    }

    /** Conditions, then features. */
    @JsonIgnore
    public List<Fact> facts() {
        return Stream.concat(conditions.stream(), features.stream()).toList();
    }

    public Optional<Fact> fact(String key) {
        return facts().stream().filter(fact -> fact.key().equals(key)).findFirst();
    }

    /** A fact's key and those of all facts that hold wherever it does. */
    Set<String> closure(String key) {
        Set<String> reach = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(key));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (reach.add(next)) {
                fact(next).ifPresent(fact -> open.addAll(fact.implies()));
            }
        }
        return reach;
    }

    /** What a manufacturer is asked, each question once, in the order of the facts. */
    @JsonIgnore
    public List<Question> questions() {
        Map<String, List<Fact>> byText = new LinkedHashMap<>();
        facts().forEach(fact -> byText.computeIfAbsent(fact.question(), text -> new ArrayList<>())
                .add(fact));
        return byText.values().stream().map(Edition::question).toList();
    }

    private static Question question(List<Fact> facts) {
        String hint = facts.stream()
                .map(Fact::hint)
                .filter(h -> h != null)
                .findFirst()
                .orElse(null);
        return new Question(facts.getFirst().key(), facts.getFirst().question(), hint, facts);
    }
}
