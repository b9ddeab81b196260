package org.sealwright.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AggregationTests {

    /** All 125 combinations, against the rule said in three sentences. */
    @Test
    void judgesEveryCombinationOfThreeCases() {
        for (CaseOutcome a : CaseOutcome.values()) {
            for (CaseOutcome b : CaseOutcome.values()) {
                for (CaseOutcome c : CaseOutcome.values()) {
                    List<CaseOutcome> three = List.of(a, b, c);
                    assertThat(Aggregation.ofGroup(three)).as("%s", three).isEqualTo(expected(three));
                }
            }
        }
    }

    private static Verdict expected(List<CaseOutcome> three) {
        if (three.contains(CaseOutcome.FAIL)) {
            return Verdict.FAIL;
        }
        if (three.contains(CaseOutcome.INCONCLUSIVE) || three.contains(CaseOutcome.OPEN)) {
            return Verdict.INCONCLUSIVE;
        }
        return Verdict.PASS;
    }

    @Test
    void letsNothingPassForWantOfATest() {
        assertThat(Aggregation.ofGroup(List.of())).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(Aggregation.overall(true, List.of())).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Property
    void failsOverallWithoutAValidStatement(@ForAll List<Verdict> groups) {
        assertThat(Aggregation.overall(false, groups)).isEqualTo(Verdict.FAIL);
    }

    @Property
    void doesNotDependOnTheOrder(@ForAll List<CaseOutcome> cases) {
        List<CaseOutcome> reversed = new ArrayList<>(cases);
        Collections.reverse(reversed);
        assertThat(Aggregation.ofGroup(cases)).isEqualTo(Aggregation.ofGroup(reversed));
    }

    @Property
    void neverImprovesByOneMoreCase(@ForAll List<CaseOutcome> cases, @ForAll CaseOutcome one) {
        List<CaseOutcome> more = new ArrayList<>(cases);
        more.add(one);
        if (!cases.isEmpty()) {
            assertThat(Aggregation.ofGroup(more)).isLessThanOrEqualTo(Aggregation.ofGroup(cases));
        }
    }

    @Property
    void isTheSameWhetherGroupsAreJoinedOrJudgedOneByOne(@ForAll List<CaseOutcome> a, @ForAll List<CaseOutcome> b) {
        if (!a.isEmpty() && !b.isEmpty()) {
            List<CaseOutcome> all = new ArrayList<>(a);
            all.addAll(b);
            assertThat(Aggregation.overall(true, List.of(Aggregation.ofGroup(a), Aggregation.ofGroup(b))))
                    .isEqualTo(Aggregation.ofGroup(all));
        }
    }

    @Property
    void countsCoveredAsPass(@ForAll List<CaseOutcome> cases) {
        List<CaseOutcome> plain = cases.stream()
                .map(c -> c == CaseOutcome.COVERED ? CaseOutcome.PASS : c)
                .toList();
        assertThat(Aggregation.ofGroup(plain)).isEqualTo(Aggregation.ofGroup(cases));
    }
}
