package org.sealwright.assessments;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.Answer;
import org.sealwright.catalogue.Applicability;
import org.sealwright.catalogue.Fact;
import org.sealwright.catalogue.IcsAnswer;
import org.sealwright.catalogue.ProductFacts;
import org.sealwright.catalogue.Provision;
import org.sealwright.catalogue.Support;

/**
 * What brought a provision into a test plan, or kept it out: the answer in the conformance statement, and the facts about
 * the product that decide whether it applies.
 *
 * @param says what the manufacturer wrote: measures where it is supported, the reason where it is not; may be empty
 * @param facts conditions and features that decided, with what was answered
 */
public record PlanBasis(Provision provision, Kind kind, String says, List<DecidingFact> facts) {

    /** The rules that bring a provision in or keep it out. */
    public enum Kind {
        /** Mandatory, without a condition, and claimed. */
        MANDATORY,
        /** Mandatory, every condition and feature holds, and claimed. */
        MANDATORY_AS_CONDITIONS_HOLD,
        /** A recommendation that is claimed: tested like a mandatory one. */
        RECOMMENDATION,
        /** Claimed though the facts switch it off: what is claimed is tested. */
        CLAIMED_ALL_THE_SAME,
        /** Claimed while a question that could decide is open. */
        CLAIMED_BEFORE_ANSWERS,
        /** Stated not to apply. */
        NOT_APPLICABLE,
        /** Stated not to be supported. */
        NOT_SUPPORTED,
        /** Not answered. */
        UNANSWERED;

        /** Whether it is tested: what is claimed is. */
        public boolean isTested() {
            return ordinal() < NOT_APPLICABLE.ordinal();
        }
    }

    /**
     * A condition or feature that decided.
     *
     * @param answer to its question; {@code null} while it is open
     */
    public record DecidingFact(Fact fact, @Nullable Answer answer) {}

    public PlanBasis {
        facts = List.copyOf(facts);
    }

    /** For every provision in the scheme's scope, in the edition's order. */
    static List<PlanBasis> of(PlanInputs inputs) {
        return inputs.scheme().scope(inputs.edition()).stream()
                .map(inputs.edition()::require)
                .map(provision -> of(inputs, provision))
                .toList();
    }

    private static PlanBasis of(PlanInputs inputs, Provision provision) {
        IcsAnswer answer = inputs.statement().get(provision.id());
        Applicability applies = Applicability.of(inputs.edition(), provision, inputs.facts());
        List<Fact> facts = applies.because().isEmpty()
                ? provision.facts().stream()
                        .flatMap(key -> inputs.edition().fact(key).stream())
                        .toList()
                : applies.because();
        return new PlanBasis(
                provision,
                kind(provision, applies, answer == null ? null : answer.support()),
                answer == null ? "" : answer.detail(),
                facts.stream()
                        .map(fact -> new DecidingFact(
                                fact, answer(inputs.facts(), fact).orElse(null)))
                        .toList());
    }

    private static Kind kind(Provision provision, Applicability applies, @Nullable Support support) {
        return switch (support) {
            case null -> Kind.UNANSWERED;
            case NO -> Kind.NOT_SUPPORTED;
            case NOT_APPLICABLE -> Kind.NOT_APPLICABLE;
            case YES -> claimed(provision, applies);
        };
    }

    private static Kind claimed(Provision provision, Applicability applies) {
        if (applies.isSwitchedOff()) {
            return Kind.CLAIMED_ALL_THE_SAME;
        }
        if (!applies.applies()) {
            return Kind.CLAIMED_BEFORE_ANSWERS;
        }
        if (!provision.isMandatory()) {
            return Kind.RECOMMENDATION;
        }
        return provision.facts().isEmpty() ? Kind.MANDATORY : Kind.MANDATORY_AS_CONDITIONS_HOLD;
    }

    private static Optional<Answer> answer(ProductFacts facts, Fact fact) {
        return facts.holds(fact.key()).map(held -> held == (fact.holdsWhen() == Answer.YES) ? Answer.YES : Answer.NO);
    }
}
