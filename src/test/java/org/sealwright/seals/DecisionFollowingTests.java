package org.sealwright.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.Mockito;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.decisions.CaseKind;
import org.sealwright.decisions.CaseReading;
import org.sealwright.decisions.CaseSignatures;
import org.sealwright.decisions.Outcome;
import org.sealwright.decisions.SealDecided;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Sha256;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.sealwright.testing.Tries;
import org.sealwright.verification.SealLeaf.Event;
import org.sealwright.verification.SealNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** What decisions mean for seals; the certificate that an assessment leads to is stood in for. */
@PortalTest
class DecisionFollowingTests {

    private static final Actor JOB = Actor.system("test");

    @Autowired
    SignedSeals signed;

    @Autowired
    SealDrafting drafting;

    @Autowired
    SealDrafts drafts;

    @Autowired
    SealIssuance issuance;

    @Autowired
    SealRevision revision;

    @Autowired
    SealSuspension suspension;

    @Autowired
    SealWithdrawal withdrawal;

    @Autowired
    SealReading reading;

    @Autowired
    Catalogue catalogue;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    CaseReading cases;

    @Autowired
    Tries tries;

    @Autowired
    TestPeople people;

    Actor certifier;
    UUID maker;
    SealTestWorld world;
    DecisionFollowing following;
    DecidedVersions versions;
    CaseSignatures signatures = Mockito.mock(CaseSignatures.class);
    DecidedCertificates certificates = Mockito.mock(DecidedCertificates.class);

    @BeforeEach
    void standReady() {
        world = new SealTestWorld(signed, people);
        certifier = world.certifier();
        maker = people.maker("Decided Ltd");
        Mockito.when(certificates.validityMonths(any())).thenReturn(36);
        Mockito.when(certificates.of(any()))
                .thenReturn(CertificateFixture.of(maker).covering("4.2.1").certificate());
        versions = new DecidedVersions(reading, certificates, catalogue, cases);
        following =
                new DecisionFollowing(issuance, revision, suspension, withdrawal, versions, drafts, signatures, cases);
    }

    @Test
    void issuesASealWhereOneIsGranted() {
        follow(decided(CaseKind.GRANT, Outcome.GRANT, null, null));
        assertThat(reading.ofMaker(JOB, maker)).hasSize(1);
    }

    @Test
    void issuesASealOfALowerLevelToo() {
        follow(decided(CaseKind.GRANT, Outcome.LIMIT, null, "Level I only"));
        assertThat(reading.ofMaker(JOB, maker)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void leavesEverySealAsItIsWhereACaseIsRefused(CaseKind kind) {
        SealNumber number = world.issued(certifier, maker);
        SealView before = view(number);
        follow(decided(kind, Outcome.REFUSE, number, "No"));
        assertThat(view(number)).isEqualTo(before);
        assertThat(reading.ofMaker(JOB, maker)).containsExactly(number);
    }

    @Test
    void followsEachKindOfCaseWithItsAct() {
        SealNumber number = world.issued(certifier, maker);
        follow(decided(CaseKind.SUSPEND, Outcome.GRANT, number, "A flaw is exploited"));
        assertThat(view(number).status()).isEqualTo(SealStatus.SUSPENDED);
        assertThat(view(number).statusReason()).isEqualTo("A flaw is exploited");
        follow(decided(CaseKind.REINSTATE, Outcome.GRANT, number, null));
        assertThat(view(number).status()).isEqualTo(SealStatus.ACTIVE);
        follow(decided(CaseKind.REDUCE, Outcome.GRANT, number, "Without the camera"));
        assertThat(view(number).certificate().scope()).isEqualTo("Without the camera");
        follow(decided(CaseKind.RENEW, Outcome.GRANT, number, null));
        follow(decided(CaseKind.TERMINATE, Outcome.GRANT, number, "Sold no more"));
        assertThat(view(number).history())
                .extracting(SealView.Entry::event)
                .containsExactly(
                        Event.ISSUED,
                        Event.SUSPENDED,
                        Event.REINSTATED,
                        Event.NARROWED,
                        Event.RENEWED,
                        Event.TERMINATED);
    }

    @Test
    void keepsWhatWasCoveredWhenASealIsExtended() {
        SealNumber number = world.issued(certifier, maker);
        Certificate newer =
                CertificateFixture.of(maker).covering("4.2.1", "4.3.0").certificate();
        Mockito.when(certificates.of(any())).thenReturn(newer);
        follow(decided(CaseKind.EXTEND, Outcome.GRANT, number, null));
        assertThat(view(number).certificate().product().firmware().covered()).containsExactly("4.2.1", "4.3.0");
        assertThat(view(number).version()).isEqualTo(2);
    }

    @Test
    void withdrawsASeal() {
        SealNumber number = world.issued(certifier, maker);
        follow(decided(CaseKind.WITHDRAW, Outcome.GRANT, number, "It was not mended"));
        assertThat(view(number).status()).isEqualTo(SealStatus.WITHDRAWN);
    }

    @Test
    void takesTheDecisionBackWhereTheSealCanNotFollow() {
        SealNumber number = world.issued(certifier, maker);
        withdrawal.withdraw(certifier, number, SealTestWorld.because("why"));
        SealDecided impossible = decided(CaseKind.SUSPEND, Outcome.GRANT, number, "why");
        assertThatThrownBy(() -> tries.run(certifier, () -> events.publishEvent(impossible)))
                .isInstanceOf(Refused.class);
        assertThat(view(number).status()).isEqualTo(SealStatus.WITHDRAWN);
    }

    @Test
    void hearsWhatDecisionsPublish() {
        SealNumber number = world.issued(certifier, maker);
        tries.run(certifier, () -> events.publishEvent(decided(CaseKind.SUSPEND, Outcome.GRANT, number, "why")));
        assertThat(view(number).status()).isEqualTo(SealStatus.SUSPENDED);
    }

    /** What the certifier approves first, where a version comes of it. */
    private void follow(SealDecided decided) {
        tries.run(
                certifier,
                () -> versions.of(decided).ifPresent(order -> {
                    SealDraft draft = drafting.draft(certifier, order);
                    Mockito.when(signatures.of(any(), any()))
                            .thenReturn(signed.approved(certifier, order.event(), draft));
                }));
        tries.run(certifier, () -> following.on(decided));
    }

    private SealView view(SealNumber number) {
        return reading.find(JOB, number).orElseThrow();
    }

    private SealDecided decided(
            CaseKind kind, Outcome outcome, @Nullable SealNumber seal, @Nullable String publicReason) {
        return new SealDecided(
                Ids.next(),
                "2026-0001",
                kind,
                outcome,
                seal == null ? null : seal.value(),
                Ids.next(),
                Ids.next(),
                maker,
                "II",
                null,
                List.of(),
                publicReason,
                null,
                Sha256.of("dossier"),
                null,
                Instant.now(),
                certifier);
    }
}
