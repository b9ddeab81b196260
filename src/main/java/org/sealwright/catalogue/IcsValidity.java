package org.sealwright.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.IcsObjection.Reason;

/**
 * Whether a conformance statement is valid, by the rules of the method. The same rules check it while it is written,
 * before it is taken up, and before the first test.
 */
public final class IcsValidity {

    private final Edition edition;
    private final List<ProvisionId> scope;
    private final ProductFacts facts;
    private final List<IcsObjection> objections = new ArrayList<>();

    private IcsValidity(Edition edition, List<ProvisionId> scope, ProductFacts facts) {
        this.edition = edition;
        this.scope = scope;
        this.facts = facts;
    }

    /**
     * All objections, in the edition's order; none means valid.
     *
     * @param scope the provisions that the scheme wants answered ({@link Scheme#scope(Edition)})
     */
    public static List<IcsObjection> objections(
            Edition edition, List<ProvisionId> scope, ProductFacts facts, Collection<IcsAnswer> answers) {
        var validity = new IcsValidity(edition, scope, facts);
        validity.checkFacts();
        validity.checkAnswers(answers);
        return List.copyOf(validity.objections);
    }

    private void checkFacts() {
        List<String> needed = edition.provisions().stream()
                .filter(p -> scope.contains(p.id()))
                .flatMap(p -> p.facts().stream())
                .toList();
        for (Question question : facts.unanswered(edition)) {
            List<Fact> decisive = question.decides().stream()
                    .filter(fact -> needed.contains(fact.key()))
                    .toList();
            if (!decisive.isEmpty()) {
                object(null, Reason.QUESTION_OPEN, decisive);
            }
        }
        Contradiction.in(edition, facts)
                .forEach(c -> object(null, Reason.ANSWERS_CONTRADICT, List.of(c.holding(), c.other())));
    }

    private void checkAnswers(Collection<IcsAnswer> answers) {
        Map<ProvisionId, IcsAnswer> byProvision = new LinkedHashMap<>();
        for (IcsAnswer answer : answers) {
            if (scope.contains(answer.provision())) {
                byProvision.put(answer.provision(), answer);
            } else {
                object(answer.provision(), Reason.OUT_OF_SCOPE, List.of());
            }
        }
        for (ProvisionId id : scope) {
            check(edition.require(id), byProvision.get(id));
        }
    }

    private void check(Provision provision, @Nullable IcsAnswer answer) {
        if (answer == null) {
            object(provision.id(), Reason.ANSWER_MISSING, List.of());
        } else if (provision.isAlwaysSupported() && answer.support() != Support.YES) {
            object(provision.id(), Reason.ALWAYS_SUPPORTED, List.of());
        } else if (answer.support() == Support.NO) {
            checkNotSupported(provision, answer);
        } else if (answer.support() == Support.NOT_APPLICABLE) {
            checkNotApplicable(provision, answer);
        }
    }

    private void checkNotSupported(Provision provision, IcsAnswer answer) {
        if (provision.isMandatory()
                && !Applicability.of(edition, provision, facts).isSwitchedOff()) {
            object(provision.id(), Reason.MANDATORY_NOT_SUPPORTED, List.of());
        } else if (!answer.hasReason()) {
            object(provision.id(), Reason.NOT_SUPPORTED_WITHOUT_REASON, List.of());
        }
    }

    private void checkNotApplicable(Provision provision, IcsAnswer answer) {
        if (provision.facts().isEmpty()) {
            object(provision.id(), Reason.NOT_APPLICABLE_WITHOUT_CONDITION, List.of());
            return;
        }
        Applicability applicability = Applicability.of(edition, provision, facts);
        if (!applicability.isSwitchedOff()) {
            List<Fact> held = provision.facts().stream()
                    .flatMap(key -> edition.fact(key).stream())
                    .toList();
            object(provision.id(), Reason.NOT_APPLICABLE_BUT_APPLIES, held);
        } else if (!answer.hasReason()) {
            object(provision.id(), Reason.NOT_APPLICABLE_WITHOUT_REASON, applicability.because());
        }
    }

    private void object(@Nullable ProvisionId provision, Reason reason, List<Fact> concerned) {
        objections.add(new IcsObjection(provision, reason, concerned));
    }
}
