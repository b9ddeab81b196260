package org.sealwright.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Statements and facts, right by construction or drawn at random. */
public final class ProvisionFixture {

    private ProvisionFixture() {}

    /** Answers to every question at random, none left open. */
    public static Arbitrary<ProductFacts> facts(Edition edition) {
        return Arbitraries.of(Answer.values())
                .list()
                .ofSize(edition.questions().size())
                .map(answers -> fromList(edition, answers));
    }

    /** Answers to some of the questions at random. */
    public static Arbitrary<ProductFacts> someFacts(Edition edition) {
        return Arbitraries.of(Answer.values())
                .injectNull(0.3)
                .list()
                .ofSize(edition.questions().size())
                .map(answers -> fromList(edition, answers));
    }

    private static ProductFacts fromList(Edition edition, List<Answer> answers) {
        Map<String, Answer> byKey = new HashMap<>();
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i) != null) {
                byKey.put(edition.questions().get(i).key(), answers.get(i));
            }
        }
        return ProductFacts.fromAnswers(edition, byKey);
    }

    /** One answer to every provision in scope at random. */
    public static Arbitrary<Map<ProvisionId, IcsAnswer>> statements(List<ProvisionId> scope) {
        Arbitrary<IcsAnswer> answer = Combinators.combine(
                        Arbitraries.of(Support.values()), Arbitraries.of("", "Because.", "  "))
                .as((support, detail) -> new IcsAnswer(scope.getFirst(), support, detail));
        return answer.list().ofSize(scope.size()).map(list -> {
            Map<ProvisionId, IcsAnswer> byProvision = new HashMap<>();
            for (int i = 0; i < list.size(); i++) {
                byProvision.put(
                        scope.get(i),
                        new IcsAnswer(
                                scope.get(i), list.get(i).support(), list.get(i).detail()));
            }
            return byProvision;
        });
    }

    /** A valid statement: all that applies is supported, all else is N/A with a reason. */
    public static Map<ProvisionId, IcsAnswer> valid(Edition edition, ProductFacts facts) {
        Map<ProvisionId, IcsAnswer> answers = new HashMap<>();
        for (Provision p : edition.provisions()) {
            boolean off = Applicability.of(edition, p, facts).isSwitchedOff();
            answers.put(p.id(), new IcsAnswer(p.id(), off ? Support.NOT_APPLICABLE : Support.YES, "As the facts say."));
        }
        return answers;
    }

    /** All conditions and features answered as for a product that has everything and contradicts nothing. */
    public static ProductFacts everything(Edition edition) {
        Map<String, Boolean> holds = new HashMap<>();
        for (Fact fact : edition.facts()) {
            boolean excluded = fact.excludes().stream().anyMatch(k -> holds.getOrDefault(k, false))
                    || List.of("1", "3", "4").contains(fact.key());
            holds.put(fact.key(), !excluded);
        }
        return new ProductFacts(holds);
    }
}
