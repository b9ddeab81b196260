package org.sealwright.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The highest level of a scheme that a product reached, and what each level above it lacks. Holds only where the
 * statement is valid and the overall verdict is PASS: a claimed recommendation that fails blocks every level.
 *
 * @param level {@code null} where none is reached
 * @param lacking for each level that is not reached, what it lacks itself, lowest level first
 */
public record LevelReached(@Nullable Level level, List<Lacking> lacking) {

    public LevelReached {
        lacking = List.copyOf(lacking);
    }

    /**
     * Judges all levels.
     *
     * @param answers the statement, by provision
     * @param passed provisions whose test group has PASS; accepted external evidence counts as PASS
     * @param activities ids of the activities whose reports count
     */
    public static LevelReached of(
            Scheme scheme,
            Edition edition,
            ProductFacts facts,
            Map<ProvisionId, IcsAnswer> answers,
            Set<ProvisionId> passed,
            Set<String> activities) {
        var judging = new Judging(edition, facts, answers, passed, activities);
        List<Lacking> lacking = new ArrayList<>();
        Level reached = null;
        for (Level level : scheme.levels()) {
            Lacking lacks = judging.lackingFor(level);
            if (!lacks.isNothing()) {
                lacking.add(lacks);
            } else if (lacking.isEmpty()) {
                reached = level;
            }
        }
        return new LevelReached(reached, lacking);
    }

    public Optional<Level> reached() {
        return Optional.ofNullable(level);
    }

    /** Whether this level, and so all below it, is reached. */
    public boolean reaches(Level wanted) {
        return level != null && level.rank() >= wanted.rank();
    }

    /**
     * What a level lacks.
     *
     * @param provisions provisions that are not fulfilled and would have to be
     * @param recommendationsMissing how many more recommendations would have to be fulfilled
     * @param activities activities that are not attached
     */
    public record Lacking(
            String level, List<ProvisionId> provisions, int recommendationsMissing, List<String> activities) {

        public Lacking {
            provisions = List.copyOf(provisions);
            activities = List.copyOf(activities);
        }

        boolean isNothing() {
            return provisions.isEmpty() && recommendationsMissing == 0 && activities.isEmpty();
        }
    }

    private record Judging(
            Edition edition,
            ProductFacts facts,
            Map<ProvisionId, IcsAnswer> answers,
            Set<ProvisionId> passed,
            Set<String> activities) {

        Lacking lackingFor(Level level) {
            List<ProvisionId> provisions = new ArrayList<>();
            List<String> missing = new ArrayList<>();
            int share = 0;
            for (LevelRule rule : level.requires()) {
                switch (rule) {
                    case LevelRule.AllMandatory all -> provisions.addAll(unfulfilled(applicable(Modality.MANDATORY)));
                    case LevelRule.Provisions named ->
                        provisions.addAll(unfulfilled(named.provisions().stream()
                                .filter(id -> counts(edition.require(id)))
                                .toList()));
                    case LevelRule.RecommendationsShare wanted -> share += missing(wanted.atLeast());
                    case LevelRule.NeedsActivity needed -> {
                        if (!activities.contains(needed.activity())) {
                            missing.add(needed.activity());
                        }
                    }
                }
            }
            return new Lacking(level.id(), provisions, share, missing);
        }

        private List<ProvisionId> applicable(Modality modality) {
            return edition.provisions().stream()
                    .filter(p -> p.modality() == modality && counts(p))
                    .map(Provision::id)
                    .toList();
        }

        /** Not switched off; what is open counts, so that an unanswered question never helps. */
        private boolean counts(Provision provision) {
            return !Applicability.of(edition, provision, facts).isSwitchedOff();
        }

        private List<ProvisionId> unfulfilled(List<ProvisionId> ids) {
            return ids.stream().filter(id -> !fulfilled(id)).toList();
        }

        private boolean fulfilled(ProvisionId id) {
            IcsAnswer answer = answers.get(id);
            return answer != null && answer.support() == Support.YES && passed.contains(id);
        }

        private int missing(LevelRule.Share share) {
            List<ProvisionId> all = applicable(Modality.RECOMMENDATION);
            int fulfilled = all.size() - unfulfilled(all).size();
            int missing = 0;
            while (!share.isReachedBy(fulfilled + missing, all.size())) {
                missing++;
            }
            return missing;
        }
    }
}
