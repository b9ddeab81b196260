package org.sealwright.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwright.assessments.AssessmentFixture;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.catalogue.Support;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Conflict;
import org.sealwright.shared.Ids;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.sealwright.testing.Tries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PortalTest
@Import({SubmissionFixture.class, AssessmentFixture.class})
@RecordApplicationEvents
class RevisionFreezingTests {

    @Autowired
    SubmissionFixture submissions;

    @Autowired
    TestPeople people;

    @Autowired
    Tries tries;

    @Autowired
    JdbcClient database;

    @Autowired
    RevisionFreezing freezing;

    @Autowired
    SubmissionLookup lookup;

    @Autowired
    Claiming claiming;

    @Autowired
    IxitKeeping ixit;

    @Autowired
    ApplicationReview review;

    @Autowired
    SubmissionReturn returned;

    @Autowired
    SubmissionWithdrawal withdrawal;

    @Autowired
    ApplicationEvents events;

    Actor owner;

    @BeforeEach
    void peopleOfANewMaker() {
        owner = people.ofMaker(people.maker("Northlight Devices"), Role.OWNER);
    }

    @Test
    void freezesACompleteDraftAndHandsItIn() {
        UUID id = submissions.complete(owner);
        RevisionSummary revision = freezing.freeze(owner, id);
        FrozenRevision frozen = lookup.frozen(owner, revision.id());
        assertThat(revision.number()).isEqualTo(1);
        assertThat(Sha256.of(lookup.bytes(owner, revision.id()))).isEqualTo(revision.digest());
        assertThat(frozen.content().product()).isEqualTo(DossierFixture.HUB);
        assertThat(frozen.content().ixit().tables()).hasSize(29);
        assertThat(lookup.summary(owner, id).state()).isEqualTo(SubmissionState.SUBMITTED);
        assertThat(events.stream(ProductSubmitted.class))
                .singleElement()
                .satisfies(submitted -> assertThat(submitted.digest()).isEqualTo(revision.digest()));
    }

    @Test
    void saysEverythingThatAnEmptyDraftLacks() {
        UUID id = submissions.draft(owner);
        assertThatThrownBy(() -> freezing.freeze(owner, id))
                .isInstanceOfSatisfying(
                        FreezeRefused.class,
                        refused -> assertThat(refused.missing())
                                .extracting(Missing::part)
                                .contains(
                                        Missing.Part.AGREEMENT,
                                        Missing.Part.PRODUCT,
                                        Missing.Part.FACTS,
                                        Missing.Part.STATEMENT));
        assertThat(lookup.revisions(owner, id)).isEmpty();
    }

    @Test
    void refusesAMandatoryProvisionThatIsNotSupported() {
        UUID id = submissions.complete(owner);
        claiming.claim(owner, id, ProvisionId.of("5.2-1"), new IcsDraft(Support.NO, "We would rather not."), 0);
        assertThatThrownBy(() -> freezing.freeze(owner, id))
                .isInstanceOfSatisfying(
                        FreezeRefused.class,
                        refused -> assertThat(refused.missing()).singleElement().satisfies(missing -> {
                            assertThat(missing.key()).endsWith("MANDATORY_NOT_SUPPORTED");
                            assertThat(missing.place()).isEqualTo("statement?section=5.2#claim-5.2-1");
                        }));
    }

    @Test
    void refusesANeededTableThatSaysNothing() {
        UUID id = submissions.complete(owner);
        UUID row = database(
                id, "select id from submissions.ixit_row where submission_id = ? and table_name = '1-AuthMech'");
        ixit.delete(owner, id, "1-AuthMech", row, 0);
        assertThatThrownBy(() -> freezing.freeze(owner, id)).isInstanceOf(FreezeRefused.class);
        ixit.declareEmpty(owner, id, "1-AuthMech", "Nobody signs in to it.", Versioned.NEW);
        assertThat(freezing.freeze(owner, id).number()).isEqualTo(1);
    }

    @Test
    void letsNobodyWriteWhileTheApplicationIsLookedAt() {
        UUID id = submissions.complete(owner);
        freezing.freeze(owner, id);
        assertThatThrownBy(
                        () -> claiming.claim(owner, id, ProvisionId.of("5.2-1"), new IcsDraft(Support.YES, "Later"), 0))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> freezing.freeze(owner, id)).isInstanceOf(Refused.class);
    }

    @Test
    void keepsARevisionAsItWasFrozen() {
        UUID id = submissions.complete(owner);
        RevisionSummary first = freezing.freeze(owner, id);
        assertThatThrownBy(() -> tries.run(
                        Actor.system("test"),
                        () -> database.sql("update submissions.revision set number = 7 where id = ?")
                                .param(first.id())
                                .update()))
                .hasStackTraceContaining("permission denied for table revision");
    }

    @Test
    void freezesAFurtherRevisionAfterAcceptanceOnlyIfSomethingChanged() {
        UUID id = submissions.complete(owner);
        RevisionSummary first = freezing.freeze(owner, id);
        Actor reviewer = people.ofBody(Role.APPLICATION_REVIEWER);
        review.take(reviewer, id);
        review.conclude(reviewer, id, ReviewOutcome.ACCEPTED, "");
        assertThatThrownBy(() -> freezing.freeze(owner, id))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.key()).isEqualTo("submissions.refused.nothing-changed"));
        claiming.claim(owner, id, ProvisionId.of("5.2-1"), new IcsDraft(Support.YES, "Said better."), 0);
        RevisionSummary second = freezing.freeze(owner, id);
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.digest()).isNotEqualTo(first.digest());
        assertThat(lookup.frozen(owner, first.id()).digest()).isEqualTo(first.digest());
        assertThat(lookup.summary(owner, id).state()).isEqualTo(SubmissionState.ACCEPTED);
        assertThat(events.stream(ProductSubmitted.class)).hasSize(1);
        assertThat(events.stream(RevisionFrozen.class)).hasSize(2);
    }

    @Test
    void comesBackWithAnswersAfterAReturn() {
        UUID id = submissions.complete(owner);
        freezing.freeze(owner, id);
        Actor reviewer = people.ofBody(Role.APPLICATION_REVIEWER);
        review.take(reviewer, id);
        assertThatThrownBy(() -> review.conclude(reviewer, id, ReviewOutcome.RETURNED, " "))
                .isInstanceOf(Refused.class);
        review.conclude(reviewer, id, ReviewOutcome.RETURNED, "Which ports are open?");
        returned.reopen(owner, id);
        assertThat(freezing.freeze(owner, id).number()).isEqualTo(2);
        assertThat(lookup.summary(owner, id).reviewer()).isNull();
        assertThat(lookup.summary(owner, id).state()).isEqualTo(SubmissionState.SUBMITTED);
    }

    @Test
    void tellsTheSecondOfTwoEditorsWhoSawTheSame() {
        UUID id = submissions.draft(owner);
        ProvisionId provision = ProvisionId.of("5.2-1");
        claiming.claim(owner, id, provision, new IcsDraft(Support.YES, "Mine"), Versioned.NEW);
        assertThatThrownBy(() -> claiming.claim(owner, id, provision, new IcsDraft(Support.NO, "Yours"), Versioned.NEW))
                .isInstanceOf(Conflict.class);
        assertThat(claiming.claim(owner, id, provision, new IcsDraft(Support.NO, "Both"), 0))
                .isEqualTo(1);
    }

    @Test
    void refusesARowIdThatIsTaken() {
        UUID id = submissions.draft(owner);
        ixit.save(owner, id, "1-AuthMech", Ids.next(), IxitRow.of("AuthMech-1", Map.of()), Versioned.NEW);
        assertThatThrownBy(() -> ixit.save(
                        owner, id, "1-AuthMech", Ids.next(), IxitRow.of("AuthMech-1", Map.of()), Versioned.NEW))
                .isInstanceOf(Refused.class);
    }

    @Test
    void hidesAnApplicationFromOtherMakers() {
        UUID id = submissions.complete(owner);
        RevisionSummary revision = freezing.freeze(owner, id);
        Actor stranger = people.ofMaker(people.maker("Elsewhere Ltd"), Role.OWNER);
        assertThatThrownBy(() -> lookup.frozen(stranger, revision.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> lookup.summary(stranger, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> freezing.freeze(stranger, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> withdrawal.withdraw(stranger, id)).isInstanceOf(NotFound.class);
        for (String table :
                new String[] {"submission", "product", "fact_answer", "ics_answer", "ixit_row", "acceptance", "revision"
                }) {
            String forgotten = "select count(*) from submissions." + table + " where "
                    + (table.equals("submission") ? "id" : "submission_id") + " = '" + id + "'";
            assertThat(count(stranger, forgotten)).as(table).isZero();
            assertThat(count(owner, forgotten)).as(table).isPositive();
            assertThat(tries.asNobody(
                            () -> database.sql(forgotten).query(Long.class).single()))
                    .isZero();
        }
    }

    @Test
    void hidesADraftFromTheBody() {
        UUID id = submissions.draft(owner);
        Actor reviewer = people.ofBody(Role.APPLICATION_REVIEWER);
        assertThatThrownBy(() -> lookup.summary(reviewer, id)).isInstanceOf(NotFound.class);
    }

    @Test
    void withdrawsInAnyStateButOnlyOnce() {
        UUID id = submissions.draft(owner);
        withdrawal.withdraw(owner, id);
        assertThat(lookup.summary(owner, id).state()).isEqualTo(SubmissionState.WITHDRAWN);
        assertThatThrownBy(() -> withdrawal.withdraw(owner, id)).isInstanceOf(Refused.class);
    }

    private long count(Actor actor, String sql) {
        try {
            return tries.as(actor, () -> database.sql(sql).query(Long.class).single());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID database(UUID id, String sql) {
        try {
            return tries.as(
                    owner, () -> database.sql(sql).param(id).query(UUID.class).single());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
