package org.sealwright.ceremony;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sealwright.keys.KeyTerms;
import org.sealwright.keys.PublishedKey;
import org.sealwright.keys.PublishedKeys;
import org.sealwright.keys.SigningPurpose;
import org.sealwright.shared.Actor;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.Tries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

@PortalTest
class KeyAlarmsTests {

    private static final Actor JOB = Actor.system("test");
    private static final ZoneId ZONE = ZoneId.of("Pacific/Auckland");

    @Autowired
    PublishedKeys keys;

    @Autowired
    KeyTerms terms;

    @Autowired
    JdbcClient database;

    @Autowired
    Tries tries;

    /** What was told is rolled back: the portal of all tests has keys that are not due for years. */
    @Test
    void tellsNinetyThirtySevenDaysAndOneDayBeforeAndOnTheDayOnceEach() throws Exception {
        PublishedKey key = keys.of(SigningPurpose.SEAL).getFirst();
        LocalDate due = terms.dueOf(key);
        List<Long> told = tries.as(JOB, () -> {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            List<Long> days = new ArrayList<>();
            for (int left : new int[] {200, 91, 90, 89, 31, 30, 8, 7, 7, 2, 1, 0, -1, -30}) {
                alarms(due.minusDays(left), days, key).tell(JOB);
            }
            return days;
        });
        assertThat(told).containsExactly(90L, 30L, 7L, 1L, 0L);
    }

    @Test
    void tellsAtOnceWhatFellIntoATimeWhenNoNodeRan() throws Exception {
        PublishedKey key = keys.of(SigningPurpose.SEAL).getFirst();
        LocalDate due = terms.dueOf(key);
        List<Long> told = tries.as(JOB, () -> {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            List<Long> days = new ArrayList<>();
            alarms(due.minusDays(120), days, key).tell(JOB);
            alarms(due.minusDays(5), days, key).tell(JOB);
            return days;
        });
        assertThat(told).containsExactly(5L);
    }

    private KeyAlarms alarms(LocalDate today, List<Long> told, PublishedKey of) {
        Instant noon = today.atTime(12, 0).atZone(ZONE).toInstant();
        return new KeyAlarms(
                keys,
                terms,
                database,
                event -> {
                    if (event instanceof KeyDue due && due.kid().equals(of.kid())) {
                        told.add(due.days());
                    }
                },
                Clock.fixed(noon, ZONE));
    }
}
