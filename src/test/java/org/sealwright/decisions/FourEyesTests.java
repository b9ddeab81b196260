package org.sealwright.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sealwright.audit.Act;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Refused;
import org.sealwright.testing.ActingAs;
import org.sealwright.testing.Tries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Statement 1 of the architecture: nobody takes two parts. Tried through the service, the page and plain SQL. */
@DecisionsTest
class FourEyesTests {

    @Autowired
    CaseWorld world;

    @Autowired
    SignedActs signed;

    @Autowired
    CaseReview review;

    @Autowired
    CaseDecision decision;

    @Autowired
    Tries tries;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    MockMvc mvc;

    @Test
    void refusesTheAssessorAsReviewer() {
        Actor assessor = world.person();
        CaseFile file = world.open(assessor, world.maker());
        assertThatThrownBy(() -> review.take(assessor, file.id())).isInstanceOf(Refused.class);
        assertThat(world.now(file).state()).isEqualTo(CaseState.OPEN);
    }

    @Test
    void refusesTheReviewerAndTheAssessorAsCertifier() {
        Actor assessor = world.person();
        Actor reviewer = world.person();
        CaseFile file = world.open(assessor, world.maker());
        review.take(reviewer, file.id());
        signed.confirm(reviewer, file.id(), world.dossierOf(file), "Checked.");
        assertThatThrownBy(() -> decision.take(reviewer, file.id())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> decision.take(assessor, file.id())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> signed.decide(reviewer, file.id(), world.order(file, Outcome.GRANT, null)))
                .isInstanceOf(Refused.class);
        assertThat(world.now(file).state()).isEqualTo(CaseState.REVIEWED);
    }

    @Test
    void refusesWhoRaisedTheConcernAsReviewerAndCertifier() {
        Actor raiser = world.person();
        CaseFile file = world.concern(raiser, CaseKind.SUSPEND, world.maker());
        assertThatThrownBy(() -> review.take(raiser, file.id())).isInstanceOf(Refused.class);
        Actor reviewer = world.person();
        review.take(reviewer, file.id());
        signed.confirm(reviewer, file.id(), world.dossierOf(file), "The concern holds.");
        assertThatThrownBy(() -> decision.take(raiser, file.id())).isInstanceOf(Refused.class);
    }

    @Test
    void refusesThemOnThePageToo() throws Exception {
        Actor assessor = world.person();
        CaseFile file = world.open(assessor, world.maker());
        String refused = mvc.perform(post("/decisions/{id}/review/take", file.id())
                        .with(ActingAs.person(assessor))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(refused).contains("href=\"/dashboard\"").doesNotContain("href=\"/sign-in\"");
        assertThat(world.now(file).state()).isEqualTo(CaseState.OPEN);
    }

    @Test
    void refusesThemInPlainSql() {
        Actor assessor = world.person();
        CaseFile file = world.open(assessor, world.maker());
        assertThatThrownBy(() -> sql(
                        assessor,
                        "insert into organisations.part (matter, maker_id, account_id, part, taken_at) values (?, ?, ?, 'REVIEWER', ?)",
                        file.matter(),
                        file.maker(),
                        assessor.id(),
                        Timestamp.from(Instant.now())))
                .hasStackTraceContaining("four_eyes");
    }

    @Test
    void refusesInPlainSqlAReviewerWhoDidNotTakeThePart() {
        CaseFile file = world.open();
        Actor somebody = world.person();
        assertThatThrownBy(() -> sql(
                        somebody,
                        "update decisions.case_file set state = 'IN_REVIEW', reviewer_id = ? where id = ?",
                        somebody.id(),
                        file.id()))
                .hasStackTraceContaining("violates foreign key constraint");
    }

    @Test
    void refusesInPlainSqlADecisionOfSomebodyWhoDidNotTakeThePart() {
        CaseFile file = world.reviewed();
        Actor somebody = world.person();
        assertThatThrownBy(() ->
                        insertDecision(file, somebody, world.dossierOf(file).hex()))
                .hasStackTraceContaining("violates foreign key constraint");
    }

    @Test
    void refusesInPlainSqlADecisionOnAnotherDossier() {
        CaseFile file = world.reviewed();
        Actor certifier = world.person();
        decision.take(certifier, file.id());
        assertThatThrownBy(() -> insertDecision(file, certifier, "0".repeat(64)))
                .hasStackTraceContaining("stands on another dossier");
    }

    @Test
    void refusesInPlainSqlAStepThatTheTableOfStatesDoesNotHave() {
        for (CaseState from : new CaseState[] {CaseState.OPEN}) {
            for (CaseState to : CaseState.values()) {
                CaseFile file = world.open();
                if (!from.canBecome(to) && from != to) {
                    assertThatThrownBy(() -> sql(
                                    Actor.system("test"),
                                    "update decisions.case_file set state = ? where id = ?",
                                    to.name(),
                                    file.id()))
                            .hasStackTraceContaining("can not turn from " + from + " into " + to);
                }
            }
        }
    }

    @Test
    void hearsAnAppealByPeopleWhoTookNoPartAtAll() {
        UUID maker = world.maker();
        Actor raiser = world.person();
        CaseFile contested = world.concern(raiser, CaseKind.SUSPEND, maker);
        Actor reviewer = world.person();
        review.take(reviewer, contested.id());
        signed.confirm(reviewer, contested.id(), world.dossierOf(contested), "Holds.");
        Actor certifier = world.decide(contested, Outcome.GRANT, "Security updates stopped.");
        CaseFile appeal = world.appeal(contested);
        for (Actor earlier : new Actor[] {raiser, reviewer, certifier}) {
            assertThatThrownBy(() -> review.take(earlier, appeal.id())).isInstanceOf(Refused.class);
        }
        Actor other = world.person();
        review.take(other, appeal.id());
        assertThat(world.now(appeal).state()).isEqualTo(CaseState.IN_REVIEW);
    }

    private void insertDecision(CaseFile file, Actor actor, String dossier) {
        sql(actor, """
                insert into decisions.decision (id, case_id, kind, maker_id, matter, account_id, dossier, outcome, at)
                values (?, ?, 'GRANT', ?, ?, ?, ?, 'GRANT', now())
                """, Ids.next(), file.id(), file.maker(), file.matter(), actor.id(), dossier);
    }

    private void sql(Actor actor, String statement, Object... parameters) {
        tries.run(actor, () -> {
            database.sql(statement).params(parameters).update();
            events.publishEvent(new Act(actor, "test.sql", "test", "1"));
        });
    }
}
