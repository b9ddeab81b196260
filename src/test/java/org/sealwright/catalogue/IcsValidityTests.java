package org.sealwright.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.sealwright.catalogue.IcsObjection.Reason;

class IcsValidityTests {

    private static final Edition EDITION = CatalogueFixture.edition(EditionId.EN_303_645_V3_1_3);
    private static final List<ProvisionId> ALL =
            EDITION.provisions().stream().map(Provision::id).toList();
    private static final ProductFacts FACTS = ProvisionFixture.everything(EDITION);

    private final Map<ProvisionId, IcsAnswer> answers = new HashMap<>(ProvisionFixture.valid(EDITION, FACTS));

    private List<IcsObjection> objections() {
        return objections(FACTS);
    }

    private List<IcsObjection> objections(ProductFacts facts) {
        return IcsValidity.objections(EDITION, ALL, facts, answers.values());
    }

    private void answer(String provision, Support support, String detail) {
        ProvisionId id = ProvisionId.of(provision);
        answers.put(id, new IcsAnswer(id, support, detail));
    }

    private void refuses(String provision, Reason reason) {
        assertThat(objections()).singleElement().satisfies(o -> {
            assertThat(o.provision()).isEqualTo(ProvisionId.of(provision));
            assertThat(o.reason()).isEqualTo(reason);
        });
    }

    @Test
    void acceptsAStatementThatFollowsItsFacts() {
        assertThat(objections()).isEmpty();
    }

    @Test
    void refusesAMandatoryProvisionThatAppliesAndIsNotSupported() {
        answer("5.1-1", Support.NO, "Too hard.");
        refuses("5.1-1", Reason.MANDATORY_NOT_SUPPORTED);
    }

    @Test
    void wantsAReasonForARecommendationThatIsNotSupported() {
        answer("5.1-2A", Support.NO, " ");
        refuses("5.1-2A", Reason.NOT_SUPPORTED_WITHOUT_REASON);
        answer("5.1-2A", Support.NO, "Costs too much memory.");
        assertThat(objections()).isEmpty();
    }

    @Test
    void refusesNotApplicableOnAProvisionThatDependsOnNothing() {
        answer("6-1", Support.NOT_APPLICABLE, "We process none.");
        refuses("6-1", Reason.NOT_APPLICABLE_WITHOUT_CONDITION);
    }

    @Test
    void refusesNotApplicableWhereEverythingHolds() {
        answer("5.1-1", Support.NOT_APPLICABLE, "We think so.");
        refuses("5.1-1", Reason.NOT_APPLICABLE_BUT_APPLIES);
    }

    @Test
    void wantsAReasonForNotApplicable() {
        answer("5.3-14", Support.NOT_APPLICABLE, "");
        refuses("5.3-14", Reason.NOT_APPLICABLE_WITHOUT_REASON);
    }

    @Test
    void holdsThatReasonsAreAlwaysRecorded() {
        answer("5.0-1", Support.NO, "Never.");
        refuses("5.0-1", Reason.ALWAYS_SUPPORTED);
    }

    @Test
    void missesAnAnswerAndRefusesOneOutOfScope() {
        answers.remove(ProvisionId.of("5.2-1"));
        refuses("5.2-1", Reason.ANSWER_MISSING);
        Scheme psti = CatalogueFixture.catalogue().requireScheme("psti-uk-1.0");
        Edition earlier = CatalogueFixture.edition(EditionId.EN_303_645_V2_1_1);
        assertThat(IcsValidity.objections(
                        earlier,
                        psti.scope(earlier),
                        ProvisionFixture.everything(earlier),
                        ProvisionFixture.valid(earlier, ProvisionFixture.everything(earlier))
                                .values()))
                .filteredOn(o -> o.reason() == Reason.OUT_OF_SCOPE)
                .hasSize(64);
    }

    @Test
    void namesQuestionsThatAreOpenAndAnswersThatContradict() {
        assertThat(objections(new ProductFacts(Map.of("3", true, "12", true))))
                .extracting(IcsObjection::reason)
                .contains(Reason.QUESTION_OPEN, Reason.ANSWERS_CONTRADICT);
    }

    @Property(tries = 300)
    void agreesWithTheRulesOnAnyStatement(
            @ForAll("facts") ProductFacts facts, @ForAll("statements") Map<ProvisionId, IcsAnswer> statement) {
        var refused = IcsValidity.objections(EDITION, ALL, facts, statement.values()).stream()
                .map(IcsObjection::provision)
                .filter(p -> p != null)
                .toList();
        for (ProvisionId id : ALL) {
            assertThat(refused.contains(id)).as(id.value()).isEqualTo(breaksARule(id, facts, statement.get(id)));
        }
    }

    /** The rules of assessment.md, said once more in other words. */
    private static boolean breaksARule(ProvisionId id, ProductFacts facts, IcsAnswer answer) {
        Provision p = EDITION.require(id);
        boolean off = p.facts().stream().anyMatch(k -> !facts.holds(k).orElse(true));
        boolean silent = answer.detail().isBlank();
        if (id.value().equals("5.0-1")) {
            return answer.support() != Support.YES;
        }
        return switch (answer.support()) {
            case YES -> false;
            case NO -> silent || (p.isMandatory() && !off);
            case NOT_APPLICABLE -> silent || !off;
        };
    }

    @Provide
    Arbitrary<ProductFacts> facts() {
        return ProvisionFixture.facts(EDITION);
    }

    @Provide
    Arbitrary<Map<ProvisionId, IcsAnswer>> statements() {
        return ProvisionFixture.statements(ALL);
    }
}
