package org.sealwright.catalogue;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which conditions and features of an edition hold for a product, as its manufacturer claims; a fact that is missing was
 * not asked or not answered.
 *
 * @param holds by key of the fact
 */
public record ProductFacts(Map<String, Boolean> holds) {

    public ProductFacts {
        holds = Map.copyOf(holds);
    }

    public static ProductFacts none() {
        return new ProductFacts(Map.of());
    }

    /**
     * Reads the answers to an edition's questions.
     *
     * @param answers by {@link Question#key()}; keys that the edition does not ask are left aside
     */
    public static ProductFacts fromAnswers(Edition edition, Map<String, Answer> answers) {
        Map<String, Boolean> holds = new HashMap<>();
        for (Question question : edition.questions()) {
            Answer answer = answers.get(question.key());
            if (answer != null) {
                question.decides().forEach(fact -> holds.put(fact.key(), fact.holdsWhen() == answer));
            }
        }
        return new ProductFacts(holds);
    }

    /** The answers that lead to these facts, by {@link Question#key()}, in the edition's order. */
    public Map<String, Answer> toAnswers(Edition edition) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Question question : edition.questions()) {
            Fact first = question.decides().getFirst();
            holds(first.key()).ifPresent(held -> answers.put(question.key(), answerFor(first, held)));
        }
        return answers;
    }

    private static Answer answerFor(Fact fact, boolean held) {
        Answer otherwise = fact.holdsWhen() == Answer.YES ? Answer.NO : Answer.YES;
        return held ? fact.holdsWhen() : otherwise;
    }

    public Optional<Boolean> holds(String key) {
        return Optional.ofNullable(holds.get(key));
    }

    /** Questions of the edition that are still open. */
    public List<Question> unanswered(Edition edition) {
        return edition.questions().stream()
                .filter(question -> question.decides().stream().anyMatch(fact -> !holds.containsKey(fact.key())))
                .toList();
    }
}
