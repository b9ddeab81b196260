package org.sealwright.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sealwright.assessments.AssessmentFixture.Staged;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Conflict;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.submissions.SubmissionFixture;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.sealwright.testing.Tries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Who gives verdicts and notes, and on what grounds. */
@PortalTest
@Import({SubmissionFixture.class, AssessmentFixture.class})
class CaseJudgingTests {

    private static final Judgement PASS = new Judgement(CaseOutcome.PASS, "It holds.", List.of("1-AuthMech"));

    @Autowired
    AssessmentFixture assessments;

    @Autowired
    TestPeople people;

    @Autowired
    Tries tries;

    @Autowired
    JdbcClient database;

    @Autowired
    WorkspaceReading workspace;

    @Autowired
    Judging judging;

    @Autowired
    Observing observing;

    private WorkspaceView.CaseView caseView(Staged staged, String provision, String caseId) {
        return workspace.of(staged.assessor(), staged.assessment(), provision, CaseFilter.ALL).cases().stream()
                .filter(c -> c.testCase().id().equals(caseId))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void takesAVerdictWithItsGroundsOnly() {
        Staged staged = assessments.evaluating();
        UUID id = staged.assessment();
        assertThatThrownBy(() -> judging.judge(
                        staged.assessor(), id, "5.1-1-1", new Judgement(CaseOutcome.PASS, "Because.", List.of()), 0))
                .isInstanceOf(Refused.class)
                .hasMessage("assessments.refused.without-evidence.PASS");
        assertThatThrownBy(() -> judging.judge(
                        staged.assessor(),
                        id,
                        "5.1-1-1",
                        new Judgement(CaseOutcome.FAIL, " ", List.of("1-AuthMech")),
                        0))
                .isInstanceOf(Refused.class)
                .hasMessage("assessments.refused.rationale.FAIL");
        assertThatThrownBy(() -> judging.judge(
                        staged.assessor(),
                        id,
                        "5.1-1-1",
                        new Judgement(CaseOutcome.PASS, "x", List.of("Nowhere-1")),
                        0))
                .isInstanceOf(Refused.class)
                .hasMessage("assessments.refused.unknown-row");
        int version = judging.judge(staged.assessor(), id, "5.1-1-1", PASS, 0);
        assertThat(version).isEqualTo(1);
        assertThatThrownBy(() -> judging.judge(staged.assessor(), id, "5.1-1-1", PASS, 0))
                .isInstanceOf(Conflict.class);
        var view = caseView(staged, "5.1-1", "5.1-1-1");
        assertThat(view.outcome()).isEqualTo(CaseOutcome.PASS);
        assertThat(view.assessor()).isNotBlank();
    }

    @Test
    void letsNobodyJudgeWhoDidNotTakeThePart() {
        Staged staged = assessments.evaluating();
        assertThatThrownBy(() -> judging.judge(people.ofBody(Role.ASSESSOR), staged.assessment(), "5.1-1-1", PASS, 0))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> judging.judge(people.ofBody(Role.REVIEWER), staged.assessment(), "5.1-1-1", PASS, 0))
                .isInstanceOf(AccessDeniedException.class);
        Actor stranger = people.ofBody(Role.ASSESSOR);
        assertThatThrownBy(() -> tries.run(
                        stranger,
                        () -> database.sql("""
                                update assessments.verdict set outcome = 'PASS', rationale = 'x', assessor = ?, judged_at = now()
                                where assessment_id = ? and case_id = '5.1-1-1'
                                """)
                                .params(stranger.id(), staged.assessment())
                                .update()))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("violates foreign key constraint");
    }

    @Test
    void keepsWhatWasSeenOnALine() {
        Staged staged = assessments.evaluating();
        PlanLine line = caseView(staged, "5.1-1", "5.1-1-1").lines().getFirst().line();
        assertThat(observing.note(staged.assessor(), staged.assessment(), line.key(), "Seen it.", LineMark.NOT_MET, -1))
                .isZero();
        assertThatThrownBy(() ->
                        observing.note(staged.assessor(), staged.assessment(), line.key(), "Seen it too.", null, -1))
                .isInstanceOf(Conflict.class);
        assertThat(caseView(staged, "5.1-1", "5.1-1-1").lines().getFirst().words())
                .isEqualTo("Seen it.");
        assertThat(caseView(staged, "5.1-1", "5.1-1-1").marked(LineMark.NOT_MET))
                .isOne();
        assertThat(caseView(staged, "5.1-1", "5.1-1-1").outcome()).isEqualTo(CaseOutcome.OPEN);
    }
}
