package org.sealwright.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.sealwright.catalogue.CaseKind;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.shared.Sha256;
import org.sealwright.submissions.Dossier;
import org.sealwright.submissions.FrozenRevision;

/** What a verdict says about revisions that came after it. */
class CaseVerdictTests {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final UUID SUBMISSION = UUID.randomUUID();
    private static final Judgement PASS = new Judgement(CaseOutcome.PASS, "Looked at.", List.of("1-AuthMech"));
    private static final Judgement DRAFT = new Judgement(CaseOutcome.OPEN, "Looking again.", List.of());

    private final Assessment assessment = new Assessment(revision(1), NOW);
    private final CaseVerdict verdict = new CaseVerdict(
            assessment,
            new PlannedCase("5.1-1-1", ProvisionId.of("5.1-1"), CaseKind.CONCEPTUAL, List.of(), List.of(), List.of()),
            inputs("a", "b"));

    private static Map<String, String> inputs(String claim, String row) {
        return Map.of("5.1-1", claim, "1-AuthMech/AuthMech-1", row);
    }

    private static FrozenRevision revision(int number) {
        return new FrozenRevision(
                UUID.randomUUID(),
                SUBMISSION,
                SUBMISSION,
                number,
                NOW,
                SUBMISSION,
                Sha256.of("revision " + number),
                Mockito.mock(Dossier.class));
    }

    private List<String> follow(int number, Map<String, String> inputs) {
        assessment.follow(revision(number));
        return verdict.replan(inputs, true);
    }

    private void judge(Judgement judgement) {
        verdict.judge(judgement, assessment, SUBMISSION, verdict.version(), 1, NOW);
    }

    @Test
    void comparesWithTheRevisionThatWasJudgedHoweverManyLieBetween() {
        judge(PASS);
        assertThat(follow(2, inputs("changed", "b"))).containsExactly("5.1-1");
        judge(DRAFT);
        assertThat(follow(3, inputs("changed", "b")))
                .as("opened already, and nothing more changed")
                .isEmpty();
        assertThat(verdict.view().reopenedBecause()).containsExactly("5.1-1");
        assertThat(verdict.view().judgedRevision()).isEqualTo(1);
        follow(4, inputs("changed", "changed too"));
        assertThat(verdict.view().reopenedBecause()).containsExactly("1-AuthMech/AuthMech-1", "5.1-1");
        follow(5, inputs("a", "changed too"));
        assertThat(verdict.view().reopenedBecause())
                .as("what was put back is no change")
                .containsExactly("1-AuthMech/AuthMech-1");
        assertThat(verdict.outcome()).isEqualTo(CaseOutcome.OPEN);
    }

    @Test
    void beginsAnewWithTheNextVerdict() {
        judge(PASS);
        follow(2, inputs("changed", "b"));
        judge(PASS);
        assertThat(verdict.view().reopenedBecause()).isEmpty();
        assertThat(follow(3, inputs("changed", "b"))).isEmpty();
        assertThat(verdict.outcome()).isEqualTo(CaseOutcome.PASS);
        assertThat(follow(4, inputs("a", "b"))).containsExactly("5.1-1");
        assertThat(verdict.view().judgedRevision()).isEqualTo(2);
    }

    @Test
    void saysNothingOfWhatWasNeverJudged() {
        assertThat(follow(2, inputs("changed", "b"))).isEmpty();
        assertThat(verdict.view().reopenedBecause()).isEmpty();
        assertThat(verdict.view().judgedRevision()).isNull();
    }

    @Test
    void isOpenAgainWhenItsCaseComesBackIntoThePlan() {
        judge(PASS);
        verdict.replan(Map.of(), false);
        assertThat(verdict.isPlanned()).isFalse();
        follow(3, inputs("a", "b"));
        assertThat(verdict.outcome()).isEqualTo(CaseOutcome.OPEN);
        assertThat(verdict.view().reopenedBecause()).isEmpty();
    }
}
