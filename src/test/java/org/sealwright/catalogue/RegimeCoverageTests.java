package org.sealwright.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.sealwright.catalogue.Crosswalks.Framework;
import org.sealwright.catalogue.Crosswalks.Relation;
import org.sealwright.catalogue.RegimeCoverage.Basis;
import org.sealwright.catalogue.RegimeCoverage.RequirementCoverage;
import org.sealwright.catalogue.RegimeCoverage.State;

class RegimeCoverageTests {

    private static final Catalogue CATALOGUE = CatalogueFixture.catalogue();
    private static final Crosswalks CROSSWALKS = CATALOGUE.crosswalks();
    private static final Edition EDITION = CATALOGUE.requireEdition(EditionId.EN_303_645_V3_1_3);
    private static final List<ProvisionId> ALL =
            EDITION.provisions().stream().map(Provision::id).toList();

    private static RegimeCoverage of(String framework, Map<ProvisionId, ProvisionStanding> standings) {
        return RegimeCoverage.of(CROSSWALKS, CROSSWALKS.framework(framework).orElseThrow(), EDITION, standings);
    }

    private static Map<ProvisionId, ProvisionStanding> all(ProvisionStanding standing) {
        Map<ProvisionId, ProvisionStanding> standings = new HashMap<>();
        ALL.forEach(id -> standings.put(id, standing));
        return standings;
    }

    private static State state(String framework, String ref, Map<ProvisionId, ProvisionStanding> standings) {
        return of(framework, standings).requirements().stream()
                .filter(one -> one.ref().equals(ref))
                .findFirst()
                .orElseThrow()
                .state();
    }

    /** The state is what stands in its definition, and one more provision that is met never weakens it. */
    @Property(tries = 60)
    void saysWhatItsDefinitionSaysAndNeverWeakensByAPass(
            @ForAll("standings") Map<ProvisionId, ProvisionStanding> standings, @ForAll("provisions") ProvisionId one) {
        Map<ProvisionId, ProvisionStanding> more = new HashMap<>(standings);
        boolean counted = standings.getOrDefault(one, ProvisionStanding.OPEN).counts();
        more.put(one, counted ? ProvisionStanding.MET : ProvisionStanding.NOT_APPLICABLE);
        for (Framework framework : CROSSWALKS.frameworks()) {
            RegimeCoverage before = of(framework.id(), standings);
            RegimeCoverage after = of(framework.id(), more);
            assertThat(before.requirements()).hasSameSizeAs(framework.elements());
            for (int i = 0; i < before.requirements().size(); i++) {
                RequirementCoverage requirement = before.requirements().get(i);
                assertThat(requirement.state()).as(requirement.ref()).isEqualTo(defined(requirement));
                assertThat(requirement.grounds().stream()
                                .flatMap(ground -> ground.provisions().stream()
                                        .map(id -> List.of(id, ground.relation(), ground.standing()))))
                        .as("grounds of %s", requirement.ref())
                        .containsExactlyInAnyOrderElementsOf(requirement.basis().stream()
                                .map(basis -> List.of(basis.provision(), basis.relation(), basis.standing()))
                                .toList());
                assertThat(after.requirements().get(i).state()).isGreaterThanOrEqualTo(requirement.state());
            }
            assertThat(after.levelByProvisions()).isGreaterThanOrEqualTo(before.levelByProvisions());
        }
    }

    private static State defined(RequirementCoverage requirement) {
        List<Basis> counting = requirement.basis().stream()
                .filter(one -> one.relation() != Relation.RELATED)
                .toList();
        List<Basis> applying = counting.stream()
                .filter(one -> one.standing() != ProvisionStanding.NOT_APPLICABLE)
                .toList();
        long met = applying.stream()
                .filter(one -> one.standing() == ProvisionStanding.MET)
                .count();
        boolean sufficient = applying.stream().anyMatch(one -> one.relation() == Relation.EQUIVALENT);
        boolean sufficientMet = applying.stream()
                .filter(one -> one.relation() == Relation.EQUIVALENT)
                .allMatch(one -> one.standing() == ProvisionStanding.MET);
        if (counting.isEmpty()) {
            return State.BEYOND;
        } else if (applying.isEmpty()) {
            return State.NOT_APPLICABLE;
        } else if (sufficient && sufficientMet) {
            return State.SHOWN;
        } else if (met == 0) {
            return State.NOT_SHOWN;
        }
        return met == applying.size() ? State.SUPPORTED : State.PARTLY;
    }

    @Test
    void showsWhatTheLawItselfNamesAsSufficient() {
        Map<ProvisionId, ProvisionStanding> standings = all(ProvisionStanding.NOT_MET);
        String passwords = "Schedule 1 paragraph 1";
        assertThat(state("uk-psti", passwords, standings)).isEqualTo(State.NOT_SHOWN);
        standings.put(ProvisionId.of("5.1-1"), ProvisionStanding.MET);
        assertThat(state("uk-psti", passwords, standings)).isEqualTo(State.PARTLY);
        standings.put(ProvisionId.of("5.1-2"), ProvisionStanding.NOT_APPLICABLE);
        assertThat(state("uk-psti", passwords, standings)).isEqualTo(State.SHOWN);
    }

    @Test
    void neverCallsAMereContributionShown() {
        RegimeCoverage cra = of("eu-cra", all(ProvisionStanding.MET));
        assertThat(cra.requirements()).noneMatch(one -> one.state() == State.SHOWN);
        assertThat(cra.counts().get(State.SUPPORTED)).isGreaterThan(15);
        assertThat(state("eu-cra", "Annex I Part I (2)(a)", all(ProvisionStanding.MET)))
                .isEqualTo(State.BEYOND);
        assertThat(cra.counts().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(cra.requirements().size());
    }

    @Test
    void reachesALevelByProvisionsOnlyAsFarAsADossierCanShow() {
        assertThat(of("sg-cls", all(ProvisionStanding.MET)).levelByProvisions()).isEqualTo(2);
        assertThat(of("sg-cls", all(ProvisionStanding.OPEN)).levelByProvisions())
                .isZero();
        Map<ProvisionId, ProvisionStanding> standings = all(ProvisionStanding.MET);
        standings.put(ProvisionId.of("5.2-1"), ProvisionStanding.NOT_MET);
        RegimeCoverage lacking = of("sg-cls", standings);
        assertThat(lacking.levelByProvisions()).isZero();
        assertThat(lacking.levels().getFirst().lacking())
                .extracting(Basis::provision)
                .containsExactly(ProvisionId.of("5.2-1"));
    }

    @Provide
    Arbitrary<Map<ProvisionId, ProvisionStanding>> standings() {
        return Arbitraries.maps(Arbitraries.of(ALL), Arbitraries.of(ProvisionStanding.values()))
                .ofMinSize(20);
    }

    @Provide
    Arbitrary<ProvisionId> provisions() {
        return Arbitraries.of(ALL);
    }
}
