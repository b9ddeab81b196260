package org.sealwright.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.signer.SealSigner;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.Signatures;
import org.sealwright.testing.TestPeople;
import org.sealwright.testing.Tries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

@PortalTest
class EnrolmentAlarmsTests {

    private static final Actor JOB = Actor.system("test");

    @Autowired
    SealSigner signer;

    @Autowired
    SignerLearning learning;

    @Autowired
    Signatures signatures;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient database;

    @Autowired
    Tries tries;

    /** What was told is rolled back: others are enrolled in the portal of all tests. */
    @Test
    void tellsSixtyAndFourteenDaysBeforeOnceEach() throws Exception {
        UUID account = people.ofBody(Role.REVIEWER).id();
        signatures.of(account);
        Instant until = signer.trust().enrolments().stream()
                .map(enrolment -> enrolment.statement())
                .filter(statement -> statement.account().equals(account))
                .findFirst()
                .orElseThrow()
                .until();
        assertThat(told(account, until, 200, 61, 60, 59, 15, 14, 13, 1, 0, -3)).containsExactly(60, 14);
        assertThat(told(account, until, 200, 10)).containsExactly(14);
    }

    private List<Integer> told(UUID account, Instant until, int... daysBefore) throws Exception {
        return tries.as(JOB, () -> {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            List<Integer> days = new ArrayList<>();
            for (int left : daysBefore) {
                Clock clock = Clock.fixed(until.minus(Duration.ofDays(left)), ZoneId.of("Pacific/Auckland"));
                new EnrolmentAlarms(new Trust(learning, clock), database, event -> keep(event, account, days), clock)
                        .tell(JOB);
            }
            return days;
        });
    }

    private static void keep(Object event, UUID account, List<Integer> days) {
        if (event instanceof EnrolmentEnding ending && ending.account().equals(account)) {
            days.add(ending.days());
        }
    }
}
