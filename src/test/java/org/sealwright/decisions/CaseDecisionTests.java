package org.sealwright.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sealwright.testing.Refusals.assertRefused;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.audit.Act;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Sha256;
import org.sealwright.signer.PasskeyAssertion;
import org.sealwright.testing.Tries;
import org.sealwright.verification.SealNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;

@DecisionsTest
class CaseDecisionTests {

    private static final Actor SYSTEM = Actor.system("test");

    @Autowired
    CaseWorld world;

    @Autowired
    CompletedEvaluations dossiers;

    @Autowired
    Cases cases;

    @Autowired
    SignedActs signed;

    @Autowired
    CaseReview review;

    @Autowired
    CaseDecision decision;

    @Autowired
    CaseVoiding voiding;

    @Autowired
    CaseClock caseClock;

    @Autowired
    CaseReading reading;

    @Autowired
    CaseOutcomes outcomes;

    @Autowired
    ApplicationEvents events;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    Tries tries;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @Test
    void grantsOnTheDossierThatWasSeen() {
        CaseFile file = world.reviewed();
        Actor certifier = world.decide(file, Outcome.GRANT, null);
        assertThat(world.now(file).state()).isEqualTo(CaseState.DECIDED);
        SealDecided decided = decidedOf(file);
        assertThat(decided.outcome()).isEqualTo(Outcome.GRANT);
        assertThat(decided.level()).isEqualTo("II");
        assertThat(decided.dossier()).isEqualTo(world.dossierOf(file));
        assertThat(decided.actor()).isEqualTo(certifier);
        assertThat(decided.privateReason()).isEqualTo(Sha256.of("Told by somebody inside."));
        assertThat(decided.details().toString()).doesNotContain("Told by");
        assertThat(dossiers.closed).contains(file.id());
    }

    @Test
    void asksTheAssessmentAgainAtTheMomentOfTheDecision() {
        CaseFile file = world.reviewed();
        dossiers.obstruct(file, Dossier.Obstacle.of("decisions.obstacle.findings", "7"));
        assertThatThrownBy(() -> world.decide(file, Outcome.GRANT, null))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo("decisions.obstacle.findings"));
        assertThat(world.now(file).state()).isEqualTo(CaseState.REVIEWED);
        assertThat(events.stream(SealDecided.class).filter(e -> e.caseId().equals(file.id())))
                .isEmpty();
    }

    @Test
    void lowersTheLevelWhereOnlyTheLevelStandsInTheWay() {
        CaseFile file = world.reviewed();
        dossiers.obstruct(file, new Dossier.Obstacle("decisions.obstacle.level", List.of("II"), true));
        assertThatThrownBy(() -> world.decide(file, Outcome.GRANT, null)).isInstanceOf(Refused.class);
        Actor certifier = world.person();
        decision.take(certifier, file.id());
        assertThatThrownBy(() -> signed.decide(certifier, file.id(), limit(file, "III", "Why")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> signed.decide(certifier, file.id(), limit(file, "I", null)))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.field()).isEqualTo("publicReason"));
        signed.decide(certifier, file.id(), limit(file, "I", "Too few recommendations are met."));
        assertThat(decidedOf(file).level()).isEqualTo("I");
    }

    @Test
    void refusesADecisionOnADossierThatIsNotTheCurrentOne() {
        CaseFile file = world.reviewed();
        Actor certifier = world.person();
        decision.take(certifier, file.id());
        DecisionOrder seen = world.order(file, Outcome.GRANT, null);
        dossiers.change(file, "revision 2");
        assertThatThrownBy(() -> signed.decide(certifier, file.id(), seen))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo("decisions.refused.dossier"));
    }

    @Test
    void takesADecisionSentTwiceOnce() {
        CaseFile file = world.reviewed();
        Actor certifier = world.person();
        decision.take(certifier, file.id());
        DecisionOrder order = world.order(file, Outcome.REFUSE, "The update path is not protected.");
        UUID statement = decision.prepare(certifier, file.id(), order);
        PasskeyAssertion signature = signed.signature(certifier, statement);
        decision.decide(certifier, statement, signature);
        decision.decide(certifier, statement, signature);
        assertThat(events.stream(SealDecided.class).filter(e -> e.caseId().equals(file.id())))
                .hasSize(1);
    }

    /** What was typed is kept beside the statement and is not signed. */
    @ParameterizedTest
    @ValueSource(strings = {"GRANT", "LIMIT", "RETURN", "DEFER"})
    void carriesOutNothingThatWasNotSigned(String outcome) {
        CaseFile file = world.reviewed();
        Actor certifier = world.person();
        decision.take(certifier, file.id());
        UUID statement = decision.prepare(certifier, file.id(), world.order(file, Outcome.REFUSE, "Not protected."));
        PasskeyAssertion signature = signed.signature(certifier, statement);
        tries.run(
                certifier,
                () -> database.sql("""
                        update decisions.signing
                          set form = jsonb_set(jsonb_set(jsonb_set(form, '{order,outcome}', to_jsonb(?::text)),
                            '{order,level}', '"I"'), '{order,until}', to_jsonb(?::text))
                          where id = ?
                        """)
                        .params(outcome, LocalDate.now(clock).plusDays(9).toString(), statement)
                        .update());
        assertRefused("decisions.refused.signing-other", () -> decision.decide(certifier, statement, signature));
        assertThat(world.now(file).state()).isEqualTo(CaseState.REVIEWED);
    }

    @Test
    void takesAReviewSignedTwiceAtOnceOnce() throws Exception {
        CaseFile file = world.open();
        Actor reviewer = world.person();
        review.take(reviewer, file.id());
        UUID statement = review.prepare(reviewer, file.id(), world.dossierOf(file), "Looked at every verdict.");
        PasskeyAssertion signature = signed.signature(reviewer, statement);
        var together = new CyclicBarrier(4);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Void> confirm = () -> {
                together.await();
                review.confirm(reviewer, statement, signature);
                return null;
            };
            for (Future<Void> each : pool.invokeAll(Collections.nCopies(4, confirm))) {
                assertThatCode(each::get).doesNotThrowAnyException();
            }
        }
        assertThat(world.now(file).state()).isEqualTo(CaseState.REVIEWED);
    }

    /** The reviewer of a case about a seal signs which seal it is. */
    @Test
    void letsTheReviewerSignTheNumberOfTheSeal() {
        CaseFile file = world.concern(world.person(), CaseKind.WITHDRAW, world.maker());
        Actor reviewer = world.person();
        review.take(reviewer, file.id());
        UUID statement = review.prepare(reviewer, file.id(), world.dossierOf(file), "The concern holds.");
        assertThat(signed.statement(reviewer, statement).seal()).hasToString(file.sealNumber());
    }

    @ParameterizedTest
    @EnumSource(names = {"LIMIT", "REFUSE", "RETURN", "DEFER"})
    void asksForTheReason(Outcome outcome) {
        CaseFile file = world.reviewed();
        assertThatThrownBy(() -> world.decide(file, outcome, "  "))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.field()).isEqualTo("publicReason"));
    }

    @Test
    void showsTheManufacturerTheReasonOfARefusalAndNothingInside() {
        CaseFile file = world.reviewed();
        world.decide(file, Outcome.REFUSE, "The update path is not protected.");
        Actor owner = world.ofMaker(file.maker());
        List<MakerOutcome> seen = outcomes.forMaker(owner, file.submission());
        assertThat(seen).singleElement().satisfies(outcome -> {
            assertThat(outcome.outcome()).isEqualTo(Outcome.REFUSE);
            assertThat(outcome.reason()).isEqualTo("The update path is not protected.");
        });
        assertThat(outcomes.forMaker(world.ofMaker(world.maker()), file.submission()))
                .isEmpty();
        for (String inside : List.of("private_reason", "review", "own_dossier", "concern")) {
            assertThat(count(owner, "select count(*) from decisions." + inside)).isZero();
        }
        assertThat(count(SYSTEM, "select count(*) from decisions.private_reason"))
                .isPositive();
        assertThatThrownBy(() -> reading.view(owner, file.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void showsAnotherManufacturerNoCase() {
        CaseFile file = world.open();
        Actor stranger = world.ofMaker(world.maker());
        assertThat(count(stranger, "select count(*) from decisions.case_file")).isZero();
        assertThatThrownBy(() -> cases.cancel(stranger, file.id())).isInstanceOf(NotFound.class);
        assertThat(tries.<Long>asNobody(() -> database.sql("select count(*) from decisions.case_file")
                        .query(Long.class)
                        .single()))
                .isZero();
    }

    @Test
    void voidsWhatIsPendingAndNamesWhatChanged() {
        CaseFile file = world.reviewed();
        voiding.voidPending(world.person(), file.submission(), List.of("revision 2", "verdict of 5.3-2-1"));
        CaseFile after = world.now(file);
        assertThat(after.state()).isEqualTo(CaseState.VOIDED);
        assertThat(after.changed()).contains("revision 2").contains("verdict of 5.3-2-1");
        assertThatThrownBy(() -> world.decide(file, Outcome.GRANT, null)).isInstanceOf(Refused.class);
    }

    @Test
    void leavesWhatIsDecidedOrReturnedWhenTheDossierChanges() {
        CaseFile decided = world.reviewed();
        world.decide(decided, Outcome.GRANT, null);
        CaseFile returned = world.reviewed();
        world.decide(returned, Outcome.RETURN, "Test 5.3-2-1 again.");
        for (CaseFile file : List.of(decided, returned)) {
            voiding.voidPending(SYSTEM, file.submission(), List.of("revision 2"));
        }
        assertThat(world.now(decided).state()).isEqualTo(CaseState.DECIDED);
        assertThat(world.now(returned).state()).isEqualTo(CaseState.RETURNED);
        assertThat(dossiers.givenBack).contains(returned.id());
    }

    @Test
    void putsOffUntilADayAndComesBackByTheClock() {
        CaseFile file = world.reviewed();
        Actor certifier = world.person();
        decision.take(certifier, file.id());
        LocalDate today = LocalDate.now(clock);
        assertThatThrownBy(() -> signed.decide(certifier, file.id(), defer(file, today)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> signed.decide(certifier, file.id(), defer(file, today.plusYears(2))))
                .isInstanceOf(Refused.class);
        signed.decide(certifier, file.id(), defer(file, today.plusDays(9)));
        caseClock.resumeDue(SYSTEM);
        assertThat(world.now(file).state()).isEqualTo(CaseState.DEFERRED);
        tries.run(SYSTEM, () -> {
            database.sql("update decisions.case_file set deferred_until = ? where id = ?")
                    .params(Date.valueOf(today), file.id())
                    .update();
            publisher.publishEvent(new Act(SYSTEM, "test.time", "case", file.id()));
        });
        caseClock.resumeDue(SYSTEM);
        assertThat(world.now(file).state()).isEqualTo(CaseState.REVIEWED);
        signed.decide(certifier, file.id(), world.order(file, Outcome.GRANT, null));
        assertThat(world.now(file).state()).isEqualTo(CaseState.DECIDED);
    }

    @Test
    void sendsBackFromTheReviewWithANote() {
        CaseFile file = world.open();
        Actor reviewer = world.person();
        review.take(reviewer, file.id());
        assertThatThrownBy(() -> review.giveBack(reviewer, file.id(), world.dossierOf(file), " "))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.field()).isEqualTo("note"));
        review.giveBack(reviewer, file.id(), world.dossierOf(file), "Test 5.3-2-1 again.");
        assertThat(world.now(file).state()).isEqualTo(CaseState.RETURNED);
        assertThat(dossiers.givenBack).contains(file.id());
    }

    @ParameterizedTest
    @EnumSource(names = {"REDUCE", "SUSPEND", "REINSTATE", "WITHDRAW", "TERMINATE"})
    void decidesEveryKindOfCaseAboutASeal(CaseKind kind) {
        CaseFile file = world.concern(world.person(), kind, world.maker());
        Actor reviewer = world.person();
        review.take(reviewer, file.id());
        signed.confirm(reviewer, file.id(), world.dossierOf(file), "The concern holds.");
        Actor certifier = world.person();
        decision.take(certifier, file.id());
        assertThatThrownBy(() -> signed.decide(certifier, file.id(), world.order(file, Outcome.RETURN, "Why")))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.field()).isEqualTo("outcome"));
        signed.decide(certifier, file.id(), world.order(file, Outcome.GRANT, "Security updates stopped."));
        assertThat(decidedOf(file).sealNumber()).isEqualTo(file.sealNumber());
        assertThat(decidedOf(file).kind()).isEqualTo(kind);
    }

    @Test
    void opensNoRenewalThatWasNotAssessed() {
        assertThatThrownBy(() -> world.concern(world.person(), CaseKind.RENEW, world.maker()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void opensOneCaseOfAKindForASeal() {
        Actor officer = world.person();
        CaseFile file = world.concern(officer, CaseKind.SUSPEND, world.maker());
        CaseOrder again = CaseOrder.aboutSeal(
                Ids.next(),
                CaseKind.SUSPEND,
                new SealNumber(file.sealNumber()),
                file.maker(),
                "Hearth Hub 2",
                null,
                null,
                null);
        assertThatThrownBy(() -> cases.open(officer, again)).isInstanceOf(Refused.class);
    }

    @Test
    void letsAHolderAskOnlyForTheirOwnAndForWhatHoldersMayAsk() {
        Actor owner = world.ofMaker(world.maker());
        assertThatThrownBy(() -> cases.open(owner, asked(owner, CaseKind.SUSPEND)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> cases.open(world.ofMaker(world.maker()), asked(owner, CaseKind.TERMINATE)))
                .isInstanceOf(NotFound.class);
        CaseOrder end = asked(owner, CaseKind.TERMINATE);
        String number = cases.open(owner, end);
        assertThat(number).matches("\\d{4}-\\d{4,}");
        assertThat(cases.open(owner, end)).isEqualTo(number);
        assertThatCode(() -> cases.cancel(owner, end.id())).doesNotThrowAnyException();
    }

    /** Otherwise an evaluation would end without a decision and without a reason. */
    @Test
    void letsNobodyTakeBackACaseThatWasEvaluated() {
        CaseFile file = world.reviewed();
        assertThatThrownBy(() -> cases.cancel(world.person(), file.id())).isInstanceOf(Refused.class);
        assertThat(world.now(file).state()).isEqualTo(CaseState.REVIEWED);
    }

    private static CaseOrder asked(Actor owner, CaseKind kind) {
        return CaseOrder.aboutSeal(
                Ids.next(),
                kind,
                SealNumber.draw(new Random()),
                owner.requireOrganisation(),
                "Hearth Hub 2",
                null,
                "We sell it no more.",
                null);
    }

    private DecisionOrder limit(CaseFile file, String level, String reason) {
        return new DecisionOrder(
                Ids.next(), Outcome.LIMIT, world.dossierOf(file), level, null, List.of(), reason, null, null);
    }

    private DecisionOrder defer(CaseFile file, LocalDate until) {
        return new DecisionOrder(
                Ids.next(),
                Outcome.DEFER,
                world.dossierOf(file),
                null,
                null,
                List.of(),
                "Waits for the laboratory.",
                null,
                until);
    }

    private SealDecided decidedOf(CaseFile file) {
        return events.stream(SealDecided.class)
                .filter(event -> event.caseId().equals(file.id()))
                .findFirst()
                .orElseThrow();
    }

    private long count(Actor actor, String sql) {
        long[] found = new long[1];
        tries.run(actor, () -> found[0] = database.sql(sql).query(Long.class).single());
        return found[0];
    }
}
