package org.sealwright.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.sealwright.shared.Refused;

class JudgementTests {

    /** The rules of a verdict's grounds, for every outcome, with and without each ground. */
    @Property
    void needsItsReasonAndWhatBearsItOut(
            @ForAll CaseOutcome outcome,
            @ForAll boolean reason,
            @ForAll boolean reference,
            @ForAll @IntRange(max = 2) int evidence) {
        var judgement = new Judgement(
                outcome, reason ? "Because it does." : "  ", reference ? List.of("AuthMech-1") : List.of(" "));
        boolean grounded = switch (outcome) {
            case OPEN -> true;
            case INCONCLUSIVE -> reason;
            case PASS, FAIL -> reason && (reference || evidence > 0);
            case COVERED -> reason && evidence > 0;
        };
        if (grounded) {
            assertThatCode(() -> judgement.requireGrounds(evidence)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> judgement.requireGrounds(evidence)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void tidiesItsReferences() {
        assertThat(new Judgement(CaseOutcome.OPEN, " x ", List.of(" A-1", "A-1", "", "B-2 ")).references())
                .containsExactly("A-1", "B-2");
        assertThatThrownBy(() -> new Judgement(CaseOutcome.OPEN, "x".repeat(20_001), List.of()))
                .isInstanceOf(Refused.class);
    }
}
