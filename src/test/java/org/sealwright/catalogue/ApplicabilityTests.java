package org.sealwright.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ApplicabilityTests {

    private static final Edition EDITION = CatalogueFixture.edition(EditionId.EN_303_645_V3_1_3);

    private static Applicability of(String provision, ProductFacts facts) {
        return Applicability.of(EDITION, EDITION.require(ProvisionId.of(provision)), facts);
    }

    @Test
    void needsConditionAndFeatureTogether() {
        assertThat(of("5.1-5", new ProductFacts(Map.of("14", true, "e", true))).applies())
                .isTrue();
        Applicability without = of("5.1-5", new ProductFacts(Map.of("14", true, "e", false)));
        assertThat(without.isSwitchedOff()).isTrue();
        assertThat(without.because()).extracting(Fact::key).containsExactly("e");
    }

    @Test
    void staysOpenWhileADecisiveQuestionIsOpenAndSaysWhich() {
        Applicability open = of("5.1-5", new ProductFacts(Map.of("14", true)));
        assertThat(open.outcome()).isEqualTo(Applicability.Outcome.OPEN);
        assertThat(open.because()).extracting(Fact::key).containsExactly("e");
    }

    @Test
    void isDecidedByOneFactThatDoesNotHoldWhateverTheOthers() {
        assertThat(of("5.1-5", new ProductFacts(Map.of("14", false))).isSwitchedOff())
                .isTrue();
    }

    @Test
    void readsTheAnswerThatMakesAFactHold() {
        ProductFacts facts = ProductFacts.fromAnswers(EDITION, Map.of("3", Answer.NO, "12", Answer.YES));
        assertThat(facts.holds("3")).contains(true);
        assertThat(facts.holds("12")).contains(true);
        assertThat(facts.holds("14")).isEmpty();
    }

    @Property
    void appliesExactlyWhereEveryFactHolds(@ForAll("someFacts") ProductFacts facts) {
        Applicability.ofAll(EDITION, facts).forEach((id, result) -> {
            var needed = EDITION.require(id).facts();
            boolean all = needed.stream().allMatch(k -> facts.holds(k).orElse(false));
            boolean oneFails = needed.stream().anyMatch(k -> !facts.holds(k).orElse(true));
            assertThat(result.applies()).isEqualTo(all);
            assertThat(result.isSwitchedOff()).isEqualTo(oneFails);
            assertThat(result.because().isEmpty()).isEqualTo(all);
        });
    }

    @Property
    void answersLeadToFactsAndBack(@ForAll("someFacts") ProductFacts facts) {
        assertThat(ProductFacts.fromAnswers(EDITION, facts.toAnswers(EDITION))).isEqualTo(facts);
    }

    @Test
    void revealsAnswersThatContradictEachOther() {
        var found = Contradiction.in(EDITION, new ProductFacts(Map.of("3", true, "12", true)));
        assertThat(found).anySatisfy(c -> {
            assertThat(c.kind()).isEqualTo(Contradiction.Kind.EXCLUDES);
            assertThat(c.holding().key()).isEqualTo("3");
            assertThat(c.other().key()).isEqualTo("12");
        });
        assertThat(Contradiction.in(EDITION, new ProductFacts(Map.of("12", true, "15", false))))
                .singleElement()
                .satisfies(c -> assertThat(c.kind()).isEqualTo(Contradiction.Kind.IMPLIES));
        assertThat(Contradiction.in(EDITION, ProductFacts.none())).isEmpty();
    }

    @Property
    void findsAContradictionExactlyWhereAPairOfAnswersBreaksTheData(@ForAll("facts") ProductFacts facts) {
        boolean broken = EDITION.facts().stream()
                .filter(f -> facts.holds(f.key()).orElse(false))
                .anyMatch(f -> f.implies().stream()
                                .anyMatch(k -> !facts.holds(k).orElse(true))
                        || f.excludes().stream().anyMatch(k -> facts.holds(k).orElse(false)));
        assertThat(Contradiction.in(EDITION, facts).isEmpty()).isEqualTo(!broken);
    }

    @Provide
    Arbitrary<ProductFacts> facts() {
        return ProvisionFixture.facts(EDITION);
    }

    @Provide
    Arbitrary<ProductFacts> someFacts() {
        return ProvisionFixture.someFacts(EDITION);
    }
}
