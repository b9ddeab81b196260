package org.sealwright.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwright.seals.SealView.Entry;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.sealwright.testing.Tries;
import org.sealwright.verification.LogLeaf;
import org.sealwright.verification.SealLeaf;
import org.sealwright.verification.SealLeaf.Event;
import org.sealwright.verification.SealNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class SealLifecycleTests {

    private static final Actor JOB = Actor.system("test");

    @Autowired
    SealIssuance issuance;

    @Autowired
    SealSuspension suspension;

    @Autowired
    SealWithdrawal withdrawal;

    @Autowired
    SignedSeals signed;

    @Autowired
    SealDrafting drafting;

    @Autowired
    SealDrafts drafts;

    @Autowired
    SealExpiry expiry;

    @Autowired
    SealReading reading;

    @Autowired
    NumberDraw numbers;

    @Autowired
    VersionSigning signing;

    @Autowired
    SealLedger ledger;

    @Autowired
    Seals seals;

    @Autowired
    Tries tries;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    Actor certifier;
    UUID maker;

    @BeforeEach
    void meetThePeople() {
        certifier = people.ofBody(Role.CERTIFIER);
        maker = people.maker("Hearth Devices Ltd");
    }

    @Test
    void issuesAnActiveSealWithItsFirstVersionAndEvent() {
        SealView seal = view(issue());
        assertThat(seal.status()).isEqualTo(SealStatus.ACTIVE);
        assertThat(seal.version()).isEqualTo(1);
        assertThat(seal.history()).extracting(Entry::event).containsExactly(Event.ISSUED);
        assertThat(seal.certificate()).isEqualTo(CertificateFixture.of(maker).certificate());
        assertThat(seal.revocation().index()).isNotEqualTo(seal.suspension().index());
    }

    @Test
    void keepsTheLevelsMeaningOfTheDayOfIssue() {
        assertThat(view(issue()).certificate().basis().levelMeaning()).startsWith("Level I, and at least");
    }

    @Test
    void goesThroughItsLifeOneEventAfterAnother() {
        SealNumber number = issue();
        suspension.suspend(certifier, number, because("A flaw is exploited"), null);
        assertThat(view(number).status()).isEqualTo(SealStatus.SUSPENDED);
        assertThat(view(number).statusReason()).isEqualTo("A flaw is exploited");
        suspension.reinstate(certifier, number, because(null));
        assertThat(view(number).statusReason()).isNull();
        extend(number, "4.2.1", "4.2.2");
        withdrawal.withdraw(certifier, number, because("The flaw was not mended"));
        SealView seal = view(number);
        assertThat(seal.status()).isEqualTo(SealStatus.WITHDRAWN);
        assertThat(seal.history())
                .extracting(Entry::event)
                .containsExactly(Event.ISSUED, Event.SUSPENDED, Event.REINSTATED, Event.EXTENDED, Event.WITHDRAWN);
        assertThat(seal.history()).extracting(Entry::seq).containsExactly(1, 2, 3, 4, 5);
        assertThat(seal.history()).extracting(Entry::version).containsExactly(1, 1, 1, 2, 2);
    }

    @Test
    void givesEachSuspensionItsLastDay() {
        SealNumber number = issue();
        suspension.suspend(certifier, number, because("A flaw is exploited"), 14);
        ZonedDateTime last = view(number).suspendedUntil().atZone(clock.getZone());
        assertThat(last.toLocalDate())
                .isEqualTo(LocalDate.ofInstant(view(number).statusSince(), clock.getZone())
                        .plusDays(14));
        assertThat(last.toLocalTime()).isEqualTo(LocalTime.of(23, 59, 59));
        suspension.reinstate(certifier, number, because(null));
        assertThat(view(number).suspendedUntil()).isNull();
        assertThatThrownBy(() -> suspension.suspend(certifier, number, because("why"), 43))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> suspension.suspend(certifier, number, because("why"), 0))
                .isInstanceOf(Refused.class);
        assertThat(view(number).status()).isEqualTo(SealStatus.ACTIVE);
    }

    @Test
    void chainsTheLeavesOfASealSoThatAMissingOneShows() {
        SealNumber number = issue();
        suspension.suspend(certifier, number, because("why"), null);
        suspension.reinstate(certifier, number, because(null));
        List<SealLeaf> leaves = leaves(number);
        assertThat(leaves).hasSize(3);
        assertThat(leaves.getFirst().prev()).isNull();
        assertThat(leaves.get(1).prev()).isEqualTo(leaves.get(0).digest());
        assertThat(leaves.get(2).prev()).isEqualTo(leaves.get(1).digest());
        assertThat(leaves.get(2).credential()).isEqualTo(view(number).credential());
    }

    @Test
    void putsANewVersionUnderTheSameNumber() {
        SealNumber number = issue();
        SealView before = view(number);
        assertThat(extend(number, "4.2.1", "4.2.2")).isEqualTo(2);
        SealView after = view(number);
        assertThat(after.certificate().product().firmware().covered()).containsExactly("4.2.1", "4.2.2");
        assertThat(after.validUntil()).isEqualTo(before.validUntil());
        assertThat(after.revocation()).isNotEqualTo(before.revocation());
        assertThat(after.revision()).isGreaterThan(before.revision());
        assertThat(reading.credential(JOB, number, 1)).isPresent().isNotEqualTo(reading.credential(JOB, number, 2));
    }

    @Test
    void refusesAnIllegalStepWithASentenceAndSavesNothing() {
        SealNumber number = issue();
        withdrawal.terminate(certifier, number, because("Sold no more"));
        SealView before = view(number);
        assertThatThrownBy(() -> suspension.suspend(certifier, number, because("why"), null))
                .isInstanceOf(Refused.class)
                .hasMessage("seals.refused.suspended");
        assertThat(view(number)).isEqualTo(before);
    }

    @Test
    void refusesAnIllegalStepInPlainSqlToo() {
        SealNumber number = issue();
        withdrawal.withdraw(certifier, number, because("why"));
        assertThatThrownBy(() -> tries.run(
                        JOB,
                        () -> database.sql(
                                        "update seals.seal set status = 'ACTIVE', status_reason = null, suspended_until = null where number = ?")
                                .param(number.value())
                                .update()))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("can not turn from WITHDRAWN into ACTIVE");
    }

    @Test
    void refusesASealWithoutItsEventInPlainSqlToo() {
        assertThatThrownBy(() -> tries.run(
                        JOB, () -> database.sql("""
                                insert into seals.seal (number, maker_id, submission_id, status, status_since, version,
                                  valid_until, events, last_leaf, revision)
                                values ('0000-0000-00', ?, ?, 'ACTIVE', now(), 1, now(), 1, repeat('0', 64), 0)
                                """).params(maker, Ids.next()).update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void neverChangesAVersionOrAnEvent() {
        SealNumber number = issue();
        for (String sql : List.of(
                "update seals.version set certificate = '{}' where number = ?",
                "delete from seals.event where number = ?",
                "delete from seals.seal where number = ?")) {
            assertThatThrownBy(() -> tries.run(
                            JOB, () -> database.sql(sql).param(number.value()).update()))
                    .as(sql)
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void leavesNothingBehindWhenTheTransactionDies() {
        long before = rows();
        assertThatThrownBy(() -> tries.run(certifier, () -> {
                    issue();
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void needsAPublicReasonToTakeSomethingAway() {
        SealNumber number = issue();
        assertThatThrownBy(() -> suspension.suspend(certifier, number, because(" "), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(view(number).status()).isEqualTo(SealStatus.ACTIVE);
    }

    @Test
    void keepsThePrivateReasonFromThePublic() {
        SealNumber number = issue();
        suspension.suspend(certifier, number, Ground.decided(Ids.next(), "A flaw", "Reported by a named person"), null);
        assertThat(view(number).toString()).contains("A flaw").doesNotContain("named person");
        assertThat(new String(leaves(number).getLast().bytes())).doesNotContain("flaw");
        Actor owner = people.ofMaker(maker, Role.OWNER);
        assertThat(reading.privateReason(owner, number, 2)).contains("Reported by a named person");
        Actor stranger = people.ofMaker(people.maker("Other Ltd"), Role.OWNER);
        assertThat(reading.privateReason(stranger, number, 2)).isEmpty();
    }

    @Test
    void letsOnlyCertifiersIssue() {
        Actor assessor = people.ofBody(Role.ASSESSOR, Role.ADMINISTRATOR);
        SealDraft draft = draft(drafting, CertificateFixture.of(maker));
        IssueOrder order =
                new IssueOrder(Ids.next(), Ids.next(), draft, signed.approved(certifier, Event.ISSUED, draft));
        assertThatThrownBy(() -> issuance.issue(assessor, order)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void hidesASealFromOtherMakers() {
        SealNumber number = issue();
        assertThat(reading.find(people.ofMaker(maker, Role.VIEWER), number)).isPresent();
        Actor stranger = people.ofMaker(people.maker("Other Ltd"), Role.OWNER);
        assertThat(reading.find(stranger, number)).isEmpty();
        assertThat(reading.ofMaker(stranger, maker)).isEmpty();
    }

    @Test
    void knowsNoSealThatWasNeverIssued() {
        SealNumber unknown = new SealNumber("ZZZZ-ZZZZ-2G");
        assertThatThrownBy(() -> suspension.suspend(certifier, unknown, because("why"), null))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void drawsAgainWhenANumberIsTaken() {
        SealNumber taken = issue();
        long value = Long.parseLong(crockford(taken), 32);
        Iterator<Long> draws = List.of(value, value, 7L).iterator();
        NumberDraw draw = new NumberDraw(seals, new RandomGenerator() {
            @Override
            public long nextLong() {
                return draws.next();
            }

            @Override
            public long nextLong(long origin, long bound) {
                return draws.next();
            }
        });
        SealNumber drawn = tries(() -> draw.draw());
        assertThat(drawn.value()).startsWith("0000-0007");
    }

    @Test
    void expiresTheDayAfterItsLastDayInTheBodysZone() {
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");
        LocalDate last = LocalDate.now(tokyo).plusDays(10);
        SealDrafting inTokyo =
                new SealDrafting(numbers, seals, signing, drafts, new LegalDays(clock.withZone(tokyo)), clock);
        SealDraft draft =
                tries(() -> draft(inTokyo, CertificateFixture.of(maker).supportedUntil(last)));
        SealNumber number = issuance.issue(
                certifier,
                new IssueOrder(Ids.next(), Ids.next(), draft, signed.approved(certifier, Event.ISSUED, draft)));
        Instant midnight = last.plusDays(1).atStartOfDay(tokyo).toInstant();

        expireAt(midnight.minusSeconds(1), number);
        assertThat(view(number).status()).isEqualTo(SealStatus.ACTIVE);
        expireAt(midnight, number);
        assertThat(view(number).status()).isEqualTo(SealStatus.EXPIRED);
        assertThat(view(number).statusSince()).isEqualTo(midnight);
    }

    @Test
    void expiresLateAsWellAndOnlyOnce() {
        SealNumber number = issue();
        Instant until = view(number).validUntil();
        Instant late = until.plusSeconds(9 * 86_400L);
        assertThat(at(late).due(JOB)).contains(number);
        expireAt(late, number);
        expireAt(late, number);
        assertThat(at(late).due(JOB)).doesNotContain(number);
        SealView seal = view(number);
        assertThat(seal.statusSince()).isEqualTo(until.plusSeconds(1));
        assertThat(seal.history()).extracting(Entry::event).containsExactly(Event.ISSUED, Event.EXPIRED);
        assertThat(seal.history().getLast().at()).isEqualTo(late);
    }

    @Test
    void letsOneOfTwoActsOnTheSameSealWin() throws Exception {
        SealNumber number = issue();
        try (var pool = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> tried = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                tried.add(pool.submit(() -> suspends(number)));
            }
            int won = 0;
            for (var one : tried) {
                won += one.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
        assertThat(view(number).history()).extracting(Entry::seq).containsExactly(1, 2);
    }

    @Test
    void issuesManySealsAtOnceWithoutOneWaitingForEver() throws Exception {
        try (var pool = Executors.newFixedThreadPool(6)) {
            List<Future<SealNumber>> issued = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                issued.add(pool.submit(() -> {
                    SealNumber number = issue();
                    suspension.suspend(certifier, number, because("why"), null);
                    return number;
                }));
            }
            for (var one : issued) {
                assertThat(view(one.get()).status()).isEqualTo(SealStatus.SUSPENDED);
            }
        }
    }

    @Test
    void showsALimitedScope() {
        SealNumber number = issue();
        Certificate narrowed =
                view(number).certificate().limitedTo("Only units without the camera module", Sha256.of("other"));
        signed.revise(certifier, number, Event.NARROWED, narrowed, null, "The camera failed");
        assertThat(view(number).certificate().scope()).isEqualTo("Only units without the camera module");
        String payload = reading.credential(JOB, number).orElseThrow().split("\\.")[1];
        assertThat(new String(Base64.getUrlDecoder().decode(payload)))
                .contains("\"scope\":\"Only units without the camera module\"");
    }

    @Test
    void recordsEveryChangeInTheTrail() {
        SealNumber number = issue();
        suspension.suspend(certifier, number, because("why"), null);
        assertThat(database.sql("select act from audit.entry where subject = ? order by at, id")
                        .param(number.value())
                        .query(String.class)
                        .list())
                .containsExactly("seals.seal.issued", "seals.seal.suspended");
    }

    private boolean suspends(SealNumber number) {
        try {
            suspension.suspend(certifier, number, because("why"), null);
            return true;
        } catch (Refused illegal) {
            return false;
        }
    }

    private SealNumber issue() {
        return signed.issue(certifier, CertificateFixture.of(maker).certificate(), 36);
    }

    private SealDraft draft(SealDrafting by, CertificateFixture fixture) {
        return by.draft(certifier, new VersionOrder(null, Event.ISSUED, fixture.certificate(), 36));
    }

    private int extend(SealNumber number, String... firmware) {
        Certificate certificate =
                CertificateFixture.of(maker).covering(firmware).certificate();
        return signed.revise(certifier, number, Event.EXTENDED, certificate, null, "Covers a further version");
    }

    private static Ground because(String reason) {
        return Ground.decided(Ids.next(), reason, null);
    }

    private SealView view(SealNumber number) {
        return reading.find(JOB, number).orElseThrow();
    }

    private List<SealLeaf> leaves(SealNumber number) {
        return tries(() -> database.sql("select leaf from seals.event where number = ? order by seq")
                        .param(number.value())
                        .query((row, index) -> row.getBytes(1))
                        .list())
                .stream()
                .map(bytes -> (SealLeaf) LogLeaf.parse(bytes))
                .toList();
    }

    private long rows() {
        return tries(
                () -> database.sql("""
                        select (select count(*) from seals.seal where maker_id = :maker)
                          + (select count(*) from seals.version where maker_id = :maker)
                          + (select count(*) from seals.event where maker_id = :maker)
                          + (select coalesce(sum(used), 0) from seals.status_list)
                        """).param("maker", maker).query(Long.class).single());
    }

    private SealExpiry at(Instant now) {
        return new SealExpiry(seals, ledger, database, Clock.fixed(now, ZoneOffset.UTC)) {
            @Override
            public List<SealNumber> due(Actor job) {
                return tries(() -> super.due(job));
            }
        };
    }

    private void expireAt(Instant now, SealNumber number) {
        tries.run(JOB, () -> at(now).expire(JOB, number));
    }

    private <T> T tries(Callable<T> act) {
        try {
            return tries.as(JOB, act);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The number's eight characters in Java's own digits. */
    private static String crockford(SealNumber number) {
        StringBuilder out = new StringBuilder();
        for (char c : number.value().replace("-", "").substring(0, 8).toCharArray()) {
            out.append(Character.forDigit("0123456789ABCDEFGHJKMNPQRSTVWXYZ".indexOf(c), 32));
        }
        return out.toString();
    }
}
