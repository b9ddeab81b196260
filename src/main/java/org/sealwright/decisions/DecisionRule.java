package org.sealwright.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sealwright.shared.Refused;

/** One rule about what may be decided: it allows, or gives the refusal that the page shows at its field. */
@FunctionalInterface
interface DecisionRule {

    /** Longest time a case can be put off. */
    int LONGEST_DEFERRAL_DAYS = 366;

    Optional<Refused> objectionTo(CaseFile file, Dossier dossier, DecisionOrder order, LocalDate today);

    DecisionRule OUTCOME_IS_POSSIBLE = (file, dossier, order, today) ->
            when(!file.kind().outcomes().contains(order.outcome()), Refused.at("outcome", "decisions.refused.outcome"));

    DecisionRule SAYS_WHY = (file, dossier, order, today) -> when(
            file.kind().needsReason(order.outcome()) && order.publicReason() == null,
            Refused.at("publicReason", "decisions.refused.reason-missing"));

    /** Agreement, valid ICS, overall PASS, level reached, no open finding. */
    DecisionRule NOTHING_STANDS_IN_THE_WAY =
            (file, dossier, order, today) -> order.outcome().gives()
                    ? dossier.obstacles().stream()
                            .filter(obstacle ->
                                    !(obstacle.ofLevel() && order.outcome() == Outcome.LIMIT && order.level() != null))
                            .findFirst()
                            .map(Dossier.Obstacle::refused)
                    : Optional.empty();

    DecisionRule LIMIT_SAYS_TO_WHAT = (file, dossier, order, today) -> when(
            order.outcome() == Outcome.LIMIT && order.level() == null && order.scope() == null,
            Refused.at("scope", "decisions.refused.limit-missing"));

    DecisionRule LIMIT_IS_BORNE_OUT = (file, dossier, order, today) -> when(
            order.outcome() == Outcome.LIMIT
                    && order.level() != null
                    && (order.level().equals(file.level())
                            || !dossier.levelsWithin().contains(order.level())),
            Refused.at("level", "decisions.refused.limit-level", String.valueOf(order.level())));

    DecisionRule COMES_BACK_IN_TIME = (file, dossier, order, today) -> when(
            order.outcome() == Outcome.DEFER
                    && (order.until() == null
                            || !order.until().isAfter(today)
                            || order.until().isAfter(today.plusDays(LONGEST_DEFERRAL_DAYS))),
            Refused.at("until", "decisions.refused.until"));

    DecisionRule CONDITIONS_GO_WITH_A_GRANT = (file, dossier, order, today) -> when(
            !order.conditions().isEmpty() && !order.outcome().gives(),
            Refused.at("conditions", "decisions.refused.conditions"));

    List<DecisionRule> ALL = List.of(
            OUTCOME_IS_POSSIBLE,
            SAYS_WHY,
            LIMIT_SAYS_TO_WHAT,
            LIMIT_IS_BORNE_OUT,
            COMES_BACK_IN_TIME,
            CONDITIONS_GO_WITH_A_GRANT,
            NOTHING_STANDS_IN_THE_WAY);

    /** The first refusal of all. */
    static Optional<Refused> firstObjectionTo(CaseFile file, Dossier dossier, DecisionOrder order, LocalDate today) {
        return ALL.stream()
                .flatMap(rule -> rule.objectionTo(file, dossier, order, today).stream())
                .findFirst();
    }

    private static Optional<Refused> when(boolean forbidden, Refused refusal) {
        return forbidden ? Optional.of(refusal) : Optional.empty();
    }
}
