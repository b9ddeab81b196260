package org.sealwright.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.approvals.StatementRows.Kind;
import org.sealwright.audit.Act;
import org.sealwright.demo.SoftPasskey;
import org.sealwright.platform.PublicAddress;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Role;
import org.sealwright.signer.Countersignature;
import org.sealwright.signer.EndingStatement;
import org.sealwright.signer.EnrolledPart;
import org.sealwright.signer.EnrolmentStatement;
import org.sealwright.signer.GuardedSigner;
import org.sealwright.signer.IssuerKeys;
import org.sealwright.signer.SealSigner;
import org.sealwright.signer.Statement;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.Signatures;
import org.sealwright.testing.TestPeople;
import org.sealwright.testing.Tries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** The signer of a second node, or of a folder restored from before: founded, and without what was settled since. */
@PortalTest
class SignerLearningTests {

    @Autowired
    SealSigner signer;

    @Autowired
    SignedPapers papers;

    @Autowired
    StatementRows statements;

    @Autowired
    Signatures signatures;

    @Autowired
    TestPeople people;

    @Autowired
    PublicAddress address;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Tries tries;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    private final SoftPasskey passkey = SoftPasskey.at("https://seal.example.org");
    private Actor certifier;
    private GuardedSigner other;
    private Trust trust;

    @BeforeEach
    void open() {
        signatures.founders();
        certifier = people.ofBody(Role.CERTIFIER);
        other = new GuardedSigner(address.did(), new NoKeys(), folder, clock);
        other.found(signer.trust().founding());
        trust = new Trust(new SignerLearning(other, papers, statements), clock);
    }

    @AfterEach
    void close() {
        other.close();
    }

    @Test
    void learnsWhatWasSettledBeforeAnyOrder() {
        enrol();
        assertThat(trust.passkeys(certifier.id(), EnrolledPart.CERTIFIER)).containsExactly(passkey.publicHalf());
        end();
        assertThat(trust.passkeys(certifier.id(), EnrolledPart.CERTIFIER)).isEmpty();
        assertThat(other.trust().endings())
                .extracting(ending -> ending.statement().passkey())
                .contains(passkey.publicHalf().fingerprint());
    }

    /** Who lost a passkey must not find it enrolled on a node that was away. */
    @Test
    void takesNothingUpThatEndedSince() {
        enrol();
        end();
        trust.state();
        assertThat(other.trust().enrolments())
                .noneMatch(enrolment -> enrolment.statement().passkey().equals(passkey.publicHalf()));
    }

    @Test
    void isToldAtTheStart() {
        enrol();
        new SignerLearning(other, papers, statements).learnAtTheStart();
        assertThat(other.trust().enrolments())
                .anyMatch(enrolment -> enrolment.statement().passkey().equals(passkey.publicHalf()));
    }

    private void enrol() {
        Instant from = clock.instant();
        settle(
                Kind.ENROLMENT,
                new EnrolmentStatement(
                        Ids.next(),
                        address.did(),
                        certifier.id(),
                        List.of(EnrolledPart.CERTIFIER),
                        passkey.publicHalf(),
                        from,
                        from.plus(Duration.ofDays(300))),
                signatures.founders());
    }

    private void end() {
        settle(
                Kind.ENDING,
                new EndingStatement(
                        Ids.next(),
                        address.did(),
                        certifier.id(),
                        passkey.publicHalf().fingerprint(),
                        clock.instant()),
                signatures.founders().subList(0, 1));
    }

    /** As the portal keeps it, without a word to any signer. */
    private void settle(Kind kind, Statement statement, List<Actor> administrators) {
        Actor first = administrators.getFirst();
        UUID id = statement.id();
        tries.run(first, () -> {
            statements.add(first, kind, certifier.id(), statement, clock.instant());
            for (Actor administrator : administrators) {
                Countersignature signature =
                        signatures.of(administrator.id()).countersign(administrator.id(), statement);
                statements.sign(id, administrator.id(), signature.assertion(), clock.instant());
            }
            statements.settle(id, clock.instant());
            events.publishEvent(new Act(first, "approvals.enrolment.accepted", "statement", id));
        });
    }

    /** It signs no seal here. */
    private static final class NoKeys implements IssuerKeys {

        @Override
        public String sign(byte[] payload, String kid) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<String> publicHalves() {
            return List.of();
        }
    }
}
