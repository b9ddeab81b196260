package org.sealwright.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwright.assessments.AssessmentFixture;
import org.sealwright.assessments.AssessmentFixture.Staged;
import org.sealwright.decisions.CaseKind;
import org.sealwright.decisions.Outcome;
import org.sealwright.decisions.SealDecided;
import org.sealwright.keys.PublishedKeys;
import org.sealwright.seals.Certificate.ProvisionResult;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;
import org.sealwright.submissions.SubmissionFixture;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.sealwright.testing.Tries;
import org.sealwright.verification.SealNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;

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
    ApplicationEventPublisher events;

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
        publish(grant(staged.assessment(), "I"));
        SealView seal = only();
        Certificate certificate = seal.certificate();
        assertThat(certificate.holder().name()).isEqualTo("Northlight Devices");
        assertThat(certificate.product().firmware().covered()).containsExactly("2.4.1");
        assertThat(certificate.basis().edition()).isEqualTo("en-303-645-v3.1.3");
        assertThat(certificate.basis().standard()).isEqualTo("EN 303 645");
        assertThat(certificate.basis().level()).isEqualTo("I");
        assertThat(certificate.basis().levelMeaning()).startsWith("Every mandatory provision");
        assertThat(certificate.basis().method()).contains("Body method 1.0", "adapted from TS 103 701 V1.1.1");
        assertThat(certificate.dossier()).isEqualTo(Sha256.of("decided upon"));
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
    void givesNothingWithoutAnAssessment() {
        assertThatThrownBy(() -> publish(grant(null, "I"))).hasMessageContaining("without an assessment");
        assertThat(reading.ofMaker(JOB, staged.maker())).isEmpty();
    }

    private SealView only() {
        List<SealNumber> numbers = reading.ofMaker(JOB, staged.maker());
        assertThat(numbers).hasSize(1);
        return reading.find(JOB, numbers.getFirst()).orElseThrow();
    }

    private void publish(SealDecided decided) {
        tries.run(certifier, () -> events.publishEvent(decided));
    }

    private SealDecided grant(@Nullable UUID assessment, String level) {
        return new SealDecided(
                Ids.next(),
                "2026-0001",
                CaseKind.GRANT,
                Outcome.GRANT,
                null,
                staged.submission(),
                assessment,
                staged.maker(),
                level,
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
