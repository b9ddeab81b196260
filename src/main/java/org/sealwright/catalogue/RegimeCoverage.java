package org.sealwright.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.Crosswalks.Element;
import org.sealwright.catalogue.Crosswalks.Framework;
import org.sealwright.catalogue.Crosswalks.FrameworkLevel;
import org.sealwright.catalogue.Crosswalks.Mapped;
import org.sealwright.catalogue.Crosswalks.Mapping;
import org.sealwright.catalogue.Crosswalks.Relation;

/**
 * What of another scheme or law follows from how a product stands to the provisions of an edition. It shows where evidence can be
 * used again; it is no statement of conformity, except where the other text itself names a provision as sufficient. A pure
 * function of the standings and the crosswalks.
 *
 * @param sources where its mappings were read off
 * @param requirements in the framework's order
 * @param levels of a framework that has levels, lowest first
 */
public record RegimeCoverage(
        Framework framework, List<Source> sources, List<RequirementCoverage> requirements, List<LevelCoverage> levels) {

    /** How far a requirement is shown. In the order of strength, from {@link #NOT_SHOWN} on. */
    public enum State {
        /** The standard asks for nothing of it, or for nothing but loose connections. */
        BEYOND,
        /** Nothing of what it could rest on applies to the product. */
        NOT_APPLICABLE,
        /** Nothing that it could rest on is met. */
        NOT_SHOWN,
        /** A part of what it could rest on is met. */
        PARTLY,
        /** All that the standard has on it is met; that need not be all that the requirement asks for. */
        SUPPORTED,
        /** The other text names provisions as sufficient, and all of them that apply are met. */
        SHOWN
    }

    /** A provision on which a requirement rests. */
    public record Basis(ProvisionId provision, Relation relation, Confidence confidence, ProvisionStanding standing) {}

    /**
     * A requirement.
     *
     * @param confidence the weakest of the mappings that count; {@code null} where none does
     */
    public record RequirementCoverage(
            String ref, String topic, State state, @Nullable Confidence confidence, List<Basis> basis) {

        /** What it rests on, told once for all provisions of which the same is true; what bears most comes first. */
        public List<Ground> grounds() {
            Map<Relation, Map<ProvisionStanding, List<ProvisionId>>> grounds = new EnumMap<>(Relation.class);
            basis.forEach(
                    one -> grounds.computeIfAbsent(one.relation(), relation -> new EnumMap<>(ProvisionStanding.class))
                            .computeIfAbsent(one.standing(), standing -> new ArrayList<>())
                            .add(one.provision()));
            return grounds.entrySet().stream()
                    .flatMap(by -> by.getValue().entrySet().stream()
                            .map(same -> new Ground(by.getKey(), same.getKey(), same.getValue())))
                    .toList();
        }
    }

    /** Provisions that stand alike, and bear on a requirement alike. */
    public record Ground(Relation relation, ProvisionStanding standing, List<ProvisionId> provisions) {
        public Ground {
            provisions = List.copyOf(provisions);
        }
    }

    /**
     * A level.
     *
     * @param needsActivity whether it also asks for work that no dossier shows
     */
    public record LevelCoverage(
            int level, String requirement, boolean provisionsMet, boolean needsActivity, List<Basis> lacking) {}

    public RegimeCoverage {
        sources = List.copyOf(sources);
        requirements = List.copyOf(requirements);
        levels = List.copyOf(levels);
    }

    /** @param standings of the edition's provisions; one that is missing is open */
    public static RegimeCoverage of(
            Crosswalks crosswalks,
            Framework framework,
            Edition edition,
            Map<ProvisionId, ProvisionStanding> standings) {
        return new RegimeCoverage(
                framework,
                crosswalks.sourcesOf(framework),
                framework.elements().stream()
                        .map(element -> requirement(
                                element, basis(crosswalks, framework, element.ref(), edition.id(), standings)))
                        .toList(),
                levels(crosswalks, framework, edition, standings));
    }

    /** How many requirements are shown how far, the furthest first, without a state that none has. */
    public SequencedMap<State, Integer> counts() {
        TreeMap<State, Integer> counts = new TreeMap<>(Comparator.reverseOrder());
        requirements.forEach(one -> counts.merge(one.state(), 1, Integer::sum));
        return counts;
    }

    /** Whether its mappings are our own reading, which a qualified person has to review. */
    public boolean isOwnReading() {
        return sources.stream().anyMatch(source -> source.id().equals(Source.OWN_ANALYSIS));
    }

    /** The highest level whose provisions, and those of every level below it, are met; 0 for none. */
    public int levelByProvisions() {
        int reached = 0;
        for (LevelCoverage level : levels) {
            if (!level.provisionsMet() || level.needsActivity()) {
                return reached;
            }
            reached = level.level();
        }
        return reached;
    }

    private static RequirementCoverage requirement(Element element, List<Basis> basis) {
        List<Basis> counting =
                basis.stream().filter(one -> one.relation() != Relation.RELATED).toList();
        Confidence weakest = counting.stream()
                .map(Basis::confidence)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new RequirementCoverage(element.ref(), element.topic(), state(counting), weakest, basis);
    }

    private static State state(List<Basis> mapped) {
        if (mapped.isEmpty()) {
            return State.BEYOND;
        }
        List<Basis> applying =
                mapped.stream().filter(one -> one.standing().counts()).toList();
        if (applying.isEmpty()) {
            return State.NOT_APPLICABLE;
        }
        List<Basis> sufficient = applying.stream()
                .filter(one -> one.relation() == Relation.EQUIVALENT)
                .toList();
        if (!sufficient.isEmpty() && sufficient.stream().allMatch(RegimeCoverage::isMet)) {
            return State.SHOWN;
        }
        if (applying.stream().noneMatch(RegimeCoverage::isMet)) {
            return State.NOT_SHOWN;
        }
        return sufficient.isEmpty() && applying.stream().allMatch(RegimeCoverage::isMet)
                ? State.SUPPORTED
                : State.PARTLY;
    }

    private static boolean isMet(Basis one) {
        return one.standing() == ProvisionStanding.MET;
    }

    private static List<Basis> basis(
            Crosswalks crosswalks,
            Framework framework,
            String ref,
            EditionId edition,
            Map<ProvisionId, ProvisionStanding> standings) {
        List<Basis> basis = new ArrayList<>();
        for (Mapped mapped : crosswalks.all()) {
            for (Mapping mapping : mapped.mappings()) {
                if (mapping.framework().equals(framework.id()) && mapping.ref().equals(ref)) {
                    for (ProvisionId id : mapped.in(edition)) {
                        basis.add(new Basis(id, mapping.relation(), mapping.confidence(), standing(standings, id)));
                    }
                }
            }
        }
        return basis.stream()
                .distinct()
                .sorted(Comparator.comparing(Basis::provision))
                .toList();
    }

    private static List<LevelCoverage> levels(
            Crosswalks crosswalks,
            Framework framework,
            Edition edition,
            Map<ProvisionId, ProvisionStanding> standings) {
        List<LevelCoverage> levels = new ArrayList<>();
        for (FrameworkLevel level : framework.levels()) {
            List<Basis> lacking = level.provisions().stream()
                    .flatMap(id -> crosswalks.all().stream()
                            .filter(mapped -> mapped.provision().equals(id))
                            .flatMap(mapped -> successors(mapped, edition).stream()))
                    .distinct()
                    .map(id -> new Basis(
                            id,
                            Relation.CONTRIBUTES,
                            level.confidence() == null ? Confidence.LOW : level.confidence(),
                            standing(standings, id)))
                    .filter(one -> one.standing().counts() && !isMet(one))
                    .sorted(Comparator.comparing(Basis::provision))
                    .toList();
            levels.add(new LevelCoverage(
                    level.level(),
                    level.requirement() == null ? "" : level.requirement(),
                    lacking.isEmpty() && !level.provisions().isEmpty(),
                    level.provisions().isEmpty(),
                    lacking));
        }
        return levels;
    }

    /**
     * What a provision that a level asks for is in the edition. Of one that was mandatory and split, only what stayed mandatory
     * is asked for: the level never asked for the recommendation that was split off.
     */
    private static List<ProvisionId> successors(Mapped mapped, Edition edition) {
        List<ProvisionId> all = mapped.in(edition.id());
        List<ProvisionId> mandatory =
                all.stream().filter(id -> edition.require(id).isMandatory()).toList();
        return mapped.status().startsWith("M") && !mandatory.isEmpty() ? mandatory : all;
    }

    private static ProvisionStanding standing(Map<ProvisionId, ProvisionStanding> standings, ProvisionId id) {
        return standings.getOrDefault(id, ProvisionStanding.OPEN);
    }
}
