package org.sealwright.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwright.testing.Refusals.assertRefused;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwright.assessments.AssessmentFixture;
import org.sealwright.assessments.AssessmentFixture.Staged;
import org.sealwright.audit.Act;
import org.sealwright.decisions.CaseDecision;
import org.sealwright.decisions.CaseKind;
import org.sealwright.decisions.CaseReview;
import org.sealwright.decisions.DecisionOrder;
import org.sealwright.decisions.Outcome;
import org.sealwright.decisions.SealDecided;
import org.sealwright.decisions.SignedActs;
import org.sealwright.demo.SoftPasskey;
import org.sealwright.platform.PublicAddress;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;
import org.sealwright.signer.ApprovalStatement;
import org.sealwright.signer.ApprovedOutcome;
import org.sealwright.signer.EnrolledPart;
import org.sealwright.signer.EnrolmentStatement;
import org.sealwright.signer.PasskeyAssertion;
import org.sealwright.signer.SignerJson;
import org.sealwright.signer.Statement;
import org.sealwright.submissions.SubmissionFixture;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.sealwright.testing.Tries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Somebody owns the database and writes what would lead to a seal, an act of the trail beside each row: an approval, an
 * enrolment, a passkey, a role, a case's state, a draft, an event. Nothing of it leads to a seal.
 */
@PortalTest
@Import({SubmissionFixture.class, AssessmentFixture.class})
class ForgedRowsTests {

    private static final Actor OWNER_OF_THE_DATABASE = Actor.system("test");

    @Autowired
    AssessmentFixture assessments;

    @Autowired
    CaseReview review;

    @Autowired
    CaseDecision decision;

    @Autowired
    SignedActs signed;

    @Autowired
    SealReading reading;

    @Autowired
    PublicAddress address;

    @Autowired
    TestPeople people;

    @Autowired
    Tries tries;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    Staged staged;
    UUID file;
    Sha256 dossier;
    Actor certifier;
    SoftPasskey forged;

    @BeforeEach
    void assess() {
        staged = assessments.completed();
        file = UUID.fromString(
                read("select id::text from decisions.case_file where submission_id = ?", staged.submission()));
        dossier = Sha256.parse(read("select dossier from decisions.case_file where id = ?", file));
        certifier = people.ofBody(Role.CERTIFIER);
        forged = SoftPasskey.at(address.url());
    }

    @Test
    void anApprovalThatNobodySigned() {
        forgeReview(people.ofBody(Role.REVIEWER));
        decision.take(certifier, file);
        assertRefused("signer.refused.NOT_ENROLLED", () -> signed.decide(certifier, file, grant()));
        assertNoSeal();
    }

    @Test
    void aReviewWithoutAnApproval() {
        Actor reviewer = people.ofBody(Role.REVIEWER);
        forge(() -> insertReview(reviewer));
        decision.take(certifier, file);
        assertRefused("decisions.refused.review-unsigned", () -> signed.decide(certifier, file, grant()));
        assertNoSeal();
    }

    @Test
    void anEnrolmentThatNoAdministratorSigned() {
        Actor reviewer = people.ofBody(Role.REVIEWER);
        forgeReview(reviewer);
        forge(() -> insertEnrolment(reviewer, EnrolledPart.REVIEWER));
        decision.take(certifier, file);
        assertRefused("signer.refused.NOT_ENROLLED", () -> signed.decide(certifier, file, grant()));
        assertNoSeal();
    }

    @Test
    void aPasskeyInThePlaceOfAnEnrolledOne() {
        reviewForTrue();
        decision.take(certifier, file);
        UUID statement = decision.prepare(certifier, file, grant());
        ApprovalStatement text = signed.statement(certifier, statement);
        signed.signature(certifier, statement); // the certifier's own passkey is enrolled by now
        forge(() -> {
            insertPasskey(certifier);
            insertEnrolment(certifier, EnrolledPart.CERTIFIER);
        });
        assertRefused("signer.refused.NOT_ENROLLED", () -> decision.decide(certifier, statement, forged.sign(text)));
        assertNoSeal();
    }

    @Test
    void aRoleThatNobodyGave() {
        reviewForTrue();
        Actor intruder = people.ofBody(Role.CERTIFIER);
        decision.take(intruder, file);
        UUID statement = decision.prepare(intruder, file, grant());
        ApprovalStatement text = signed.statement(intruder, statement);
        assertRefused("signer.refused.NOT_ENROLLED", () -> decision.decide(intruder, statement, forged.sign(text)));
        assertNoSeal();
    }

    @Test
    void aDraftThatSaysMoreThanWasApproved() {
        reviewForTrue();
        decision.take(certifier, file);
        UUID statement = decision.prepare(certifier, file, grant());
        PasskeyAssertion signature = signed.signature(certifier, statement);
        String content = signed.statement(certifier, statement).content().hex();
        forge(() -> database.sql("""
                        with old as (delete from seals.draft where content = ? returning *)
                        insert into seals.draft select content, number, version, maker_id, certificate, valid_from,
                          valid_until + interval '10 years', revocation_list, revocation_index, suspension_list,
                          suspension_index, regexp_replace(credential, '"validUntil":"2', '"validUntil":"3'), made_at
                        from old
                        """).param(content).update());
        assertRefused("signer.refused.OTHER_CONTENT", () -> decision.decide(certifier, statement, signature));
        assertNoSeal();
    }

    @Test
    void aStatementThatWasExchangedBeforeItWasSigned() {
        reviewForTrue();
        decision.take(certifier, file);
        UUID statement = decision.prepare(certifier, file, refuse());
        PasskeyAssertion signature = signed.signature(certifier, statement);
        forge(() -> database.sql("""
                        update decisions.signing set statement = replace(statement, 'REFUSE', 'GRANT'),
                          form = replace(form::text, 'REFUSE', 'GRANT')::jsonb where id = ?
                        """).param(statement).update());
        assertRefused("signer.refused.OTHER_CHALLENGE", () -> decision.decide(certifier, statement, signature));
        assertNoSeal();
    }

    @Test
    void anEventThatNoDecisionPublished() {
        reviewForTrue();
        assertRefused(
                "decisions.refused.decision-unsigned",
                () -> tries.run(
                        certifier,
                        () -> events.publishEvent(new SealDecided(
                                file,
                                "2026-0001",
                                CaseKind.GRANT,
                                Outcome.GRANT,
                                null,
                                staged.submission(),
                                staged.assessment(),
                                staged.maker(),
                                "I",
                                null,
                                List.of(),
                                null,
                                null,
                                dossier,
                                null,
                                clock.instant(),
                                certifier))));
        assertNoSeal();
    }

    @Test
    void aCaseThatIsDecidedByItsRowAlone() {
        reviewForTrue();
        decision.take(certifier, file);
        forge(() -> database.sql("update decisions.case_file set state = 'DECIDED' where id = ?")
                .param(file)
                .update());
        assertNoSeal();
    }

    private void reviewForTrue() {
        Actor reviewer = people.ofBody(Role.REVIEWER);
        review.take(reviewer, file);
        signed.confirm(reviewer, file, dossier, "Checked.");
    }

    /** A case in review becomes reviewed, with an approval by a passkey that the intruder made. */
    private void forgeReview(Actor reviewer) {
        forge(() -> {
            UUID row = insertReview(reviewer);
            var statement = new ApprovalStatement(
                    Ids.next(),
                    address.did(),
                    database.sql("select number from decisions.case_file where id = ?")
                            .param(file)
                            .query(String.class)
                            .single(),
                    "GRANT",
                    EnrolledPart.REVIEWER,
                    reviewer.id(),
                    dossier,
                    ApprovedOutcome.CONFIRMED,
                    null,
                    null,
                    null,
                    null,
                    clock.instant());
            database.sql("""
                            insert into decisions.approval (id, case_id, maker_id, account_id, part, review_id, statement,
                              assertion, at) values (?, ?, ?, ?, 'REVIEWER', ?, ?, ?, ?)
                            """)
                    .params(statement.id(), file, staged.maker(), reviewer.id(), row)
                    .param(text(statement))
                    .param(SignerJson.write(forged.sign(statement)))
                    .param(now())
                    .update();
        });
    }

    private UUID insertReview(Actor reviewer) {
        UUID row = Ids.next();
        database.sql("""
                        insert into organisations.part (matter, maker_id, account_id, part, taken_at)
                        values (?, ?, ?, 'REVIEWER', ?)
                        """)
                .params(staged.submission(), staged.maker(), reviewer.id())
                .param(now())
                .update();
        for (String state : new String[] {"IN_REVIEW", "REVIEWED"}) {
            database.sql("update decisions.case_file set state = ?, reviewer_id = ? where id = ?")
                    .params(state, reviewer.id(), file)
                    .update();
        }
        database.sql("""
                        insert into decisions.review (id, case_id, maker_id, matter, account_id, dossier, outcome, note, at)
                        values (?, ?, ?, ?, ?, ?, 'CONFIRMED', 'All is well.', ?)
                        """)
                .params(row, file, staged.maker(), staged.submission(), reviewer.id(), dossier.hex())
                .param(now())
                .update();
        return row;
    }

    private void insertPasskey(Actor owner) {
        database.sql("""
                        insert into approvals.passkey (credential_id, account_id, public_key, name, registered_at)
                        values (?, ?, ?, 'Mine', ?)
                        """)
                .param(forged.publicHalf().credentialId().decode())
                .param(owner.id())
                .param(forged.publicHalf().publicKey().decode())
                .param(now())
                .update();
    }

    /** Settled, with the signatures of two administrators whose passkeys the intruder made as well. */
    private void insertEnrolment(Actor holder, EnrolledPart part) {
        Instant from = clock.instant().minus(Duration.ofDays(1));
        var statement = new EnrolmentStatement(
                Ids.next(),
                address.did(),
                holder.id(),
                List.of(part),
                forged.publicHalf(),
                from,
                from.plus(Duration.ofDays(300)));
        database.sql("""
                        insert into approvals.statement (id, kind, account_id, statement, made_by, made_at, settled_at)
                        values (?, 'ENROLMENT', ?, ?, ?, ?, ?)
                        """)
                .params(statement.id(), holder.id(), text(statement), holder.id())
                .param(now())
                .param(now())
                .update();
        for (int i = 0; i < 2; i++) {
            Actor administrator = people.ofBody(Role.ADMINISTRATOR);
            PasskeyAssertion signature = SoftPasskey.at(address.url()).sign(statement);
            database.sql(
                            "insert into approvals.countersignature (statement_id, account_id, assertion, at) values (?, ?, ?, ?)")
                    .params(statement.id(), administrator.id(), SignerJson.write(signature))
                    .param(now())
                    .update();
        }
    }

    private void forge(Runnable rows) {
        tries.run(OWNER_OF_THE_DATABASE, () -> {
            rows.run();
            events.publishEvent(new Act(OWNER_OF_THE_DATABASE, "test.tampered", "case", file));
        });
    }

    private void assertNoSeal() {
        assertThat(reading.ofMaker(OWNER_OF_THE_DATABASE, staged.maker())).isEmpty();
    }

    private DecisionOrder grant() {
        return new DecisionOrder(Ids.next(), Outcome.GRANT, dossier, null, null, List.of(), null, null, null);
    }

    private DecisionOrder refuse() {
        return new DecisionOrder(Ids.next(), Outcome.REFUSE, dossier, null, null, List.of(), "Why", null, null);
    }

    private static String text(Statement statement) {
        return new String(statement.bytes(), StandardCharsets.UTF_8);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private String read(String question, UUID id) {
        try {
            return tries.as(
                    OWNER_OF_THE_DATABASE,
                    () -> database.sql(question).param(id).query(String.class).single());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
