package org.sealwright.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.sealwright.assessments.PlanBasis.Kind;
import org.sealwright.catalogue.Answer;
import org.sealwright.catalogue.Applicability;
import org.sealwright.catalogue.IcsAnswer;
import org.sealwright.catalogue.IxitContent;
import org.sealwright.catalogue.ProductFacts;
import org.sealwright.catalogue.Provision;
import org.sealwright.catalogue.ProvisionFixture;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.catalogue.Support;

class PlanBasisTests {

    private static PlanInputs inputs(Map<ProvisionId, IcsAnswer> statement, ProductFacts facts) {
        return new PlanInputs(
                PlanFixture.EDITION,
                PlanFixture.METHOD,
                PlanFixture.SCHEME,
                PlanFixture.SCHEME.requireLevel("I"),
                facts,
                statement,
                new IxitContent(Map.of()));
    }

    private static PlanBasis basis(String provision, Support support, Map<String, Boolean> facts) {
        ProvisionId id = ProvisionId.of(provision);
        return PlanBasis.of(inputs(Map.of(id, new IcsAnswer(id, support, "Why.")), new ProductFacts(facts))).stream()
                .filter(b -> b.provision().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Exactly what is tested is said to be, and every provision in scope is spoken of once, in the edition's order. */
    @Property(tries = 100)
    void speaksOfEveryProvisionAndAgreesWithThePlan(
            @ForAll("statements") Map<ProvisionId, IcsAnswer> statement, @ForAll("facts") ProductFacts facts) {
        PlanInputs inputs = inputs(statement, facts);
        List<PlanBasis> all = PlanBasis.of(inputs);
        assertThat(all.stream().map(b -> b.provision().id()))
                .containsExactlyElementsOf(inputs.scheme().scope(inputs.edition()));
        assertThat(all.stream()
                        .filter(b -> b.kind().isTested())
                        .map(b -> b.provision().id()))
                .containsExactlyElementsOf(TestPlan.derive(inputs).cases().stream()
                        .map(PlannedCase::because)
                        .distinct()
                        .toList());
        for (PlanBasis basis : all) {
            Provision provision = basis.provision();
            Applicability applies = Applicability.of(inputs.edition(), provision, facts);
            assertThat(basis.kind() == Kind.CLAIMED_ALL_THE_SAME)
                    .isEqualTo(applies.isSwitchedOff() && basis.kind().isTested());
            assertThat(basis.facts().stream().map(f -> f.fact().key()))
                    .isSubsetOf(provision.facts())
                    .hasSameSizeAs(applies.because().isEmpty() ? provision.facts() : applies.because());
        }
    }

    @Test
    void namesTheAnswerThatKeepsAProvisionOut() {
        PlanBasis basis = basis("5.1-5", Support.NOT_APPLICABLE, Map.of("14", false));
        assertThat(basis.kind()).isEqualTo(Kind.NOT_APPLICABLE);
        assertThat(basis.says()).isEqualTo("Why.");
        assertThat(basis.facts()).singleElement().satisfies(decided -> {
            assertThat(decided.fact().key()).isEqualTo("14");
            assertThat(decided.answer()).isNotEqualTo(decided.fact().holdsWhen());
        });
    }

    @Test
    void saysWhichRuleBroughtAProvisionIn() {
        assertThat(basis("5.1-5", Support.YES, Map.of("14", false)).kind()).isEqualTo(Kind.CLAIMED_ALL_THE_SAME);
        assertThat(basis("5.0-1", Support.YES, Map.of()).kind()).isEqualTo(Kind.MANDATORY);
        PlanBasis open = basis("5.1-5", Support.YES, Map.of());
        assertThat(open.kind()).isEqualTo(Kind.CLAIMED_BEFORE_ANSWERS);
        assertThat(open.facts())
                .allSatisfy(decided -> assertThat(decided.answer()).isNull());
        assertThat(basis("5.1-5", Support.NO, Map.of()).kind()).isEqualTo(Kind.NOT_SUPPORTED);
        assertThat(PlanBasis.of(inputs(Map.of(), ProductFacts.none())))
                .allSatisfy(b -> assertThat(b.kind()).isEqualTo(Kind.UNANSWERED));
    }

    @Test
    void tellsARecommendationAndConditionsThatHold() {
        Map<String, Boolean> all = PlanFixture.EDITION.provisions().stream()
                .flatMap(p -> p.facts().stream())
                .distinct()
                .collect(Collectors.toMap(key -> key, key -> true));
        for (Provision provision : PlanFixture.EDITION.provisions()) {
            PlanBasis basis = basis(provision.id().value(), Support.YES, all);
            Kind expected = !provision.isMandatory()
                    ? Kind.RECOMMENDATION
                    : provision.facts().isEmpty() ? Kind.MANDATORY : Kind.MANDATORY_AS_CONDITIONS_HOLD;
            assertThat(basis.kind()).as(provision.id().value()).isEqualTo(expected);
            assertThat(basis.facts())
                    .allSatisfy(decided -> assertThat(decided.answer())
                            .isEqualTo(decided.fact().holdsWhen())
                            .isIn((Object[]) Answer.values()));
        }
    }

    @Provide
    Arbitrary<Map<ProvisionId, IcsAnswer>> statements() {
        List<ProvisionId> ids =
                PlanFixture.EDITION.provisions().stream().map(Provision::id).toList();
        return Arbitraries.maps(Arbitraries.of(ids), Arbitraries.of(Support.values()))
                .map(supports -> supports.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, e -> new IcsAnswer(e.getKey(), e.getValue(), "As it is."))));
    }

    @Provide
    Arbitrary<ProductFacts> facts() {
        return ProvisionFixture.someFacts(PlanFixture.EDITION);
    }
}
