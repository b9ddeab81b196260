package org.sealwright.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwright.approvals.StatementRows.Kind;
import org.sealwright.demo.SoftPasskey;
import org.sealwright.platform.PublicAddress;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Role;
import org.sealwright.signer.EndingStatement;
import org.sealwright.signer.EnrolledPart;
import org.sealwright.signer.EnrolmentStatement;
import org.sealwright.signer.FoundingStatement;
import org.sealwright.signer.FoundingStatement.Founder;
import org.sealwright.signer.Passkey;
import org.sealwright.signer.Statement;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One statement about a thing waits at a time, whoever is quick. */
@PortalTest
class StatementRowsTests {

    @Autowired
    StatementRows statements;

    @Autowired
    TestPeople people;

    @Autowired
    PublicAddress address;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    private Actor administrator;
    private Passkey passkey;

    @BeforeEach
    void meetSomebody() {
        administrator = people.ofBody(Role.ADMINISTRATOR);
        passkey = SoftPasskey.at(address.url()).publicHalf();
    }

    @Test
    void trustCanBeFoundedAnewAfterASignerThatIsGone() {
        tried(() -> {
            Statement first = founding();
            assertThat(statements.add(administrator, Kind.FOUNDING, null, first, clock.instant()))
                    .isTrue();
            assertThat(statements.add(administrator, Kind.FOUNDING, null, founding(), clock.instant()))
                    .isFalse();
            statements.settle(first.id(), clock.instant());
            assertThat(statements.add(administrator, Kind.FOUNDING, null, founding(), clock.instant()))
                    .isTrue();
        });
    }

    @Test
    void oneEnrolmentAndOneEndingOfAPasskeyWait() {
        tried(() -> {
            Statement first = enrolment();
            assertThat(add(Kind.ENROLMENT, first)).isTrue();
            assertThat(add(Kind.ENROLMENT, enrolment())).isFalse();
            assertThat(add(Kind.ENDING, ending())).isTrue();
            assertThat(add(Kind.ENDING, ending())).isFalse();
            statements.drop(first.id(), clock.instant());
            assertThat(add(Kind.ENROLMENT, enrolment())).isTrue();
            passkey = SoftPasskey.at(address.url()).publicHalf();
            assertThat(add(Kind.ENROLMENT, enrolment())).isTrue();
            assertThat(add(Kind.ENDING, ending())).isTrue();
        });
    }

    private boolean add(Kind kind, Statement statement) {
        return statements.add(administrator, kind, administrator.id(), statement, clock.instant());
    }

    /** It is taken back, since nobody did it. */
    private void tried(Runnable act) {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            act.run();
            transaction.setRollbackOnly();
        });
    }

    private Statement founding() {
        return new FoundingStatement(
                Ids.next(),
                address.did(),
                "localhost",
                address.url(),
                List.of(new Founder(administrator.id(), passkey), new Founder(UUID.randomUUID(), passkey)),
                clock.instant());
    }

    private Statement enrolment() {
        return new EnrolmentStatement(
                Ids.next(),
                address.did(),
                administrator.id(),
                List.of(EnrolledPart.REVIEWER),
                passkey,
                clock.instant(),
                clock.instant().plusSeconds(60));
    }

    private Statement ending() {
        return new EndingStatement(
                Ids.next(), address.did(), administrator.id(), passkey.fingerprint(), clock.instant());
    }
}
