package org.sealwright.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LevelReachedTests {

    private static final Edition EDITION = CatalogueFixture.edition(EditionId.EN_303_645_V3_1_3);
    private static final Scheme SCHEME = CatalogueFixture.defaultScheme();
    private static final ProductFacts FACTS = ProvisionFixture.everything(EDITION);
    private static final Map<ProvisionId, IcsAnswer> CLAIMS = ProvisionFixture.valid(EDITION, FACTS);
    private static final Set<String> BOTH = Set.of("firmware-analysis", "penetration-test");

    private static List<ProvisionId> applicable(Modality modality) {
        return EDITION.provisions().stream()
                .filter(p -> p.modality() == modality
                        && Applicability.of(EDITION, p, FACTS).applies())
                .map(Provision::id)
                .toList();
    }

    private static LevelReached with(Map<ProvisionId, IcsAnswer> claims, Set<ProvisionId> passed, Set<String> done) {
        return LevelReached.of(SCHEME, EDITION, FACTS, claims, passed, done);
    }

    @Test
    void reachesTheHighestLevelWhoseRulesAllHold() {
        assertThat(with(CLAIMS, CLAIMS.keySet(), BOTH).reached().orElseThrow().id())
                .isEqualTo("III");
        LevelReached without = with(CLAIMS, CLAIMS.keySet(), Set.of("penetration-test"));
        assertThat(without.reached().orElseThrow().id()).isEqualTo("II");
        assertThat(without.lacking()).singleElement().satisfies(l -> {
            assertThat(l.level()).isEqualTo("III");
            assertThat(l.activities()).containsExactly("firmware-analysis");
        });
    }

    @Test
    void reachesNoLevelWhileAMandatoryProvisionIsNotFulfilled() {
        Set<ProvisionId> passed = new HashSet<>(CLAIMS.keySet());
        passed.remove(ProvisionId.of("5.1-1"));
        LevelReached none = with(CLAIMS, passed, BOTH);
        assertThat(none.reached()).isEmpty();
        assertThat(none.lacking().getFirst().provisions()).containsExactly(ProvisionId.of("5.1-1"));
    }

    @Property
    void takesTheShareOfRecommendationsWithoutRounding(@ForAll @IntRange(max = 60) int dropped) {
        List<ProvisionId> recommendations = applicable(Modality.RECOMMENDATION);
        Map<ProvisionId, IcsAnswer> claims = new HashMap<>(CLAIMS);
        recommendations.stream()
                .limit(dropped)
                .forEach(id -> claims.put(id, new IcsAnswer(id, Support.NO, "Not now.")));
        int kept = Math.max(0, recommendations.size() - dropped);
        boolean enough = 4 * kept >= 3 * recommendations.size();
        LevelReached reached = with(claims, CLAIMS.keySet(), BOTH);
        assertThat(reached.reaches(SCHEME.requireLevel("II"))).isEqualTo(enough);
        assertThat(reached.reaches(SCHEME.requireLevel("I"))).isTrue();
        if (!enough) {
            int missing = reached.lacking().getFirst().recommendationsMissing();
            assertThat(4 * (kept + missing)).isGreaterThanOrEqualTo(3 * recommendations.size());
            assertThat(4 * (kept + missing - 1)).isLessThan(3 * recommendations.size());
        }
    }

    @Test
    void countsAProvisionThatDoesNotApplyAsMetWhereASchemeNamesIt() {
        Scheme psti = CatalogueFixture.catalogue().requireScheme("psti-uk-1.0");
        Edition earlier = CatalogueFixture.edition(EditionId.EN_303_645_V2_1_1);
        Map<String, Boolean> holds =
                new HashMap<>(ProvisionFixture.everything(earlier).holds());
        earlier.require(ProvisionId.of("5.1-1")).facts().forEach(k -> holds.put(k, false));
        earlier.require(ProvisionId.of("5.1-2")).facts().forEach(k -> holds.put(k, false));
        ProductFacts facts = new ProductFacts(holds);
        var claims = ProvisionFixture.valid(earlier, facts);
        Set<ProvisionId> passed = Set.of(ProvisionId.of("5.2-1"), ProvisionId.of("5.3-13"));
        assertThat(LevelReached.of(psti, earlier, facts, claims, passed, Set.of())
                        .reached())
                .isEqualTo(
                        earlier.require(ProvisionId.of("5.1-1")).facts().isEmpty()
                                ? Optional.empty()
                                : psti.level("PSTI"));
    }
}
