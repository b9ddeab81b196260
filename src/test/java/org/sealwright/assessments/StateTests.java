package org.sealwright.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StateTests {

    @Test
    void anAssessmentGoesOnlyTheWaysOfTheArchitecture() {
        Set<String> legal = Set.of(
                "PLANNED EVALUATING",
                "EVALUATING AWAITING_MANUFACTURER",
                "EVALUATING COMPLETED",
                "AWAITING_MANUFACTURER EVALUATING",
                "AWAITING_MANUFACTURER COMPLETED",
                "COMPLETED EVALUATING");
        for (AssessmentState from : AssessmentState.values()) {
            for (AssessmentState to : AssessmentState.values()) {
                assertThat(from.leadsTo(to)).as(from + " " + to).isEqualTo(legal.contains(from + " " + to));
            }
        }
    }

    @Test
    void aFindingIsNeverOpenedAgainOnceItIsClosed() {
        for (FindingState to : FindingState.values()) {
            assertThat(FindingState.CLOSED.leadsTo(to)).isFalse();
        }
    }

    @Test
    void aFindingSaysInWordsWhyAStepCantBeTaken() {
        ResourceBundle words = ResourceBundle.getBundle("messages/assessments", Locale.ROOT);
        for (FindingState from : FindingState.values()) {
            assertThat(words.getString("assessments.refused.finding-is." + from))
                    .endsWith(".")
                    .contains("{0}")
                    .doesNotContain(from.name());
        }
        assertThat(words.getString("assessments.refused.finding-unsent")).isNotBlank();
    }

    @Test
    void onlyAnAssessorClosesAFinding() {
        for (FindingAct act : FindingAct.values()) {
            if (act.leadsTo() == FindingState.CLOSED || act.leadsTo() == FindingState.ACCEPTED) {
                assertThat(act.isOfMaker()).isFalse();
            }
        }
    }
}
