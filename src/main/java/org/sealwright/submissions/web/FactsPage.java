package org.sealwright.submissions.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.Answer;
import org.sealwright.catalogue.Applicability;
import org.sealwright.catalogue.Contradiction;
import org.sealwright.catalogue.Edition;
import org.sealwright.catalogue.Fact;
import org.sealwright.catalogue.ProductFacts;
import org.sealwright.catalogue.Provision;
import org.sealwright.catalogue.Question;
import org.sealwright.submissions.Versioned;
import org.sealwright.submissions.WorkingDossier;

/**
 * The questions on the product with what follows from the answers, in the order of the provisions that they decide.
 *
 * @param open how many are not answered
 */
record FactsPage(List<Section> sections, List<Clashing> contradictions, int total, int open) {

    static FactsPage of(Edition edition, WorkingDossier dossier) {
        ProductFacts facts = dossier.content().facts(edition);
        Map<String, List<Line>> bySection = new LinkedHashMap<>();
        edition.questions().stream()
                .sorted(Comparator.comparingInt(question -> place(edition, question)))
                .map(question -> line(edition, question, facts, dossier.answer(question.key())))
                .forEach(line -> bySection
                        .computeIfAbsent(line.section(), section -> new ArrayList<>())
                        .add(line));
        List<Section> sections = bySection.entrySet().stream()
                .map(section -> new Section(section.getKey(), section.getValue()))
                .toList();
        List<Clashing> contradictions = Contradiction.in(edition, facts).stream()
                .map(c -> new Clashing(
                        c.holding().text(),
                        c.other().text(),
                        questionOf(edition, c.holding()),
                        questionOf(edition, c.other()),
                        c.kind() == Contradiction.Kind.IMPLIES))
                .distinct()
                .toList();
        int total = edition.questions().size();
        return new FactsPage(
                sections, contradictions, total, facts.unanswered(edition).size());
    }

    private static String questionOf(Edition edition, Fact fact) {
        return edition.questions().stream()
                .filter(question -> question.decides().contains(fact))
                .map(Question::key)
                .findFirst()
                .orElse(fact.key());
    }

    private static int place(Edition edition, Question question) {
        List<Provision> decided = decided(edition, question);
        return decided.isEmpty() ? Integer.MAX_VALUE : edition.provisions().indexOf(decided.getFirst());
    }

    private static List<Provision> decided(Edition edition, Question question) {
        List<String> keys = question.decides().stream().map(Fact::key).toList();
        return edition.provisions().stream()
                .filter(provision -> provision.facts().stream().anyMatch(keys::contains))
                .toList();
    }

    private static Line line(
            Edition edition, Question question, ProductFacts facts, Versioned<@Nullable Answer> answer) {
        List<Provision> decided = decided(edition, question);
        return new Line(
                decided.isEmpty() ? "" : decided.getFirst().sectionTitle(),
                question.key(),
                question.text(),
                question.hint(),
                answer.value(),
                answer.version(),
                decided.stream()
                        .map(provision -> new Effect(provision, Applicability.of(edition, provision, facts)))
                        .toList());
    }

    /** All questions. */
    public List<Line> lines() {
        return sections.stream().flatMap(section -> section.lines().stream()).toList();
    }

    record Section(String title, List<Line> lines) {}

    /** A question. */
    record Line(
            String section,
            String key,
            String text,
            @Nullable String hint,
            @Nullable Answer answer,
            int version,
            List<Effect> effects) {}

    /** What the answers make of a provision. */
    record Effect(Provision provision, Applicability applicability) {}

    /** Two answers that can't both be right, with the questions to look at again. */
    record Clashing(String holding, String other, String question, String otherQuestion, boolean implies) {}
}
