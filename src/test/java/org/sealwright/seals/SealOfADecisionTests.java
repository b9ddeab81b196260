package org.sealwright.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwright.assessments.AssessmentFixture;
import org.sealwright.assessments.AssessmentFixture.Staged;
import org.sealwright.decisions.CaseDecision;
import org.sealwright.decisions.CaseKind;
import org.sealwright.decisions.CaseReview;
import org.sealwright.decisions.DecisionOrder;
import org.sealwright.decisions.Outcome;
import org.sealwright.decisions.SealDecided;
import org.sealwright.decisions.SignedActs;
import org.sealwright.integrity.Difference;
import org.sealwright.integrity.Differences;
import org.sealwright.keys.PublishedKeys;
import org.sealwright.seals.Certificate.ProvisionResult;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;
import org.sealwright.submissions.SubmissionFixture;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.Tampering;
import org.sealwright.testing.TestPeople;
import org.sealwright.testing.Tries;
import org.sealwright.verification.SealNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a completed assessment, by a decision, to a seal. */
@PortalTest
@Import({SubmissionFixture.class, AssessmentFixture.class})
class SealOfADecisionTests {

    private static final Actor JOB = Actor.system("test");

    @Autowired
    AssessmentFixture assessments;

    @Autowired
    SealReading reading;

    @Autowired
    PublishedKeys keys;

    @Autowired
    DecidedVersions versions;

    @Autowired
    CaseReview review;

    @Autowired
    CaseDecision decision;

    @Autowired
    SignedActs signed;

    @Autowired
    SealCheck check;

    @Autowired
    Tampering tampering;

    @Autowired
    JdbcClient database;

    @Autowired
    Tries tries;

    @Autowired
    TestPeople people;

    Actor certifier;
    Staged staged;

    @BeforeEach
    void assess() {
        certifier = people.ofBody(Role.CERTIFIER);
        staged = assessments.completed();
    }

    @Test
    void certifiesWhatWasFrozenAndJudged() {
        Sha256 dossier = decide();
        SealView seal = only();
        Certificate certificate = seal.certificate();
        assertThat(certificate.holder().name()).isEqualTo("Northlight Devices");
        assertThat(certificate.product().firmware().covered()).containsExactly("2.4.1");
        assertThat(certificate.basis().edition()).isEqualTo("en-303-645-v3.1.3");
        assertThat(certificate.basis().standard()).isEqualTo("EN 303 645");
        assertThat(certificate.basis().level()).isEqualTo("I");
        assertThat(certificate.basis().levelMeaning()).startsWith("Every mandatory provision");
        assertThat(certificate.basis().method()).contains("Body method 1.0", "adapted from TS 103 701 V1.1.1");
        assertThat(certificate.dossier()).isEqualTo(dossier);
        assertThat(certificate.provisions())
                .hasSize(78)
                .extracting(ProvisionResult::outcome)
                .contains(Certificate.Outcome.MET, Certificate.Outcome.NOT_MET);
        assertThat(seal.submission()).isEqualTo(staged.submission());
        assertThat(keys.credentialCheck()
                        .seal(reading.credential(JOB, seal.number()).orElseThrow())
                        .isGenuine())
                .isTrue();
    }

    @Test
    void knowsACredentialThatNobodyApproved() throws Exception {
        decide();
        SealNumber number = only().number();
        var unapproved = new Difference("version-unapproved", number + " v1");
        assertThat(differences()).doesNotContain(unapproved);
        String sql = """
                update decisions.approval set statement = regexp_replace(statement, '"content":"sha-256:....',
                  '"content":"sha-256:0000') where statement like '%NUMBER%'
                """;
        assertThat(tampering.seen(JOB, sql.replace("NUMBER", number.value()), this::differences))
                .contains(unapproved);
    }

    private List<Difference> differences() {
        Differences differences = Differences.unlimited();
        check.run(JOB, differences);
        return differences.kept();
    }

    @Test
    void givesNothingWithoutAnAssessment() {
        assertThatThrownBy(() -> tries.run(certifier, () -> versions.of(grant())))
                .hasMessageContaining("without an assessment");
        assertThat(reading.ofMaker(JOB, staged.maker())).isEmpty();
    }

    private SealView only() {
        List<SealNumber> numbers = reading.ofMaker(JOB, staged.maker());
        assertThat(numbers).hasSize(1);
        return reading.find(JOB, numbers.getFirst()).orElseThrow();
    }

    /** Somebody reviews, the certifier grants; both sign. Gives what they decided upon. */
    private Sha256 decide() {
        UUID file = reading("select id::text from decisions.case_file where submission_id = ?", UUID::fromString);
        Sha256 dossier = reading("select dossier from decisions.case_file where submission_id = ?", Sha256::parse);
        Actor reviewer = people.ofBody(Role.REVIEWER);
        review.take(reviewer, file);
        signed.confirm(reviewer, file, dossier, "Checked.");
        decision.take(certifier, file);
        signed.decide(
                certifier,
                file,
                new DecisionOrder(Ids.next(), Outcome.GRANT, dossier, null, null, List.of(), null, null, null));
        return dossier;
    }

    private <T> T reading(String question, Function<String, T> read) {
        try {
            return tries.as(
                    JOB,
                    () -> read.apply(database.sql(question)
                            .param(staged.submission())
                            .query(String.class)
                            .single()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private SealDecided grant() {
        return new SealDecided(
                Ids.next(),
                "2026-0001",
                CaseKind.GRANT,
                Outcome.GRANT,
                null,
                staged.submission(),
                null,
                staged.maker(),
                "I",
                null,
                List.of(),
                null,
                null,
                Sha256.of("decided upon"),
                null,
                Instant.now(),
                certifier);
    }
}
