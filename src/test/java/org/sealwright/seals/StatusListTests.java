package org.sealwright.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sealwright.seals.SealTestWorld.because;
import static org.sealwright.testing.Refusals.assertRefused;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.sealwright.keys.PublishedKeys;
import org.sealwright.seals.CredentialDocument.Place;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Refused;
import org.sealwright.signer.Refusal;
import org.sealwright.signer.SealSigner;
import org.sealwright.signer.SignerRefused;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.sealwright.testing.Tries;
import org.sealwright.transparency.TransparencyLog;
import org.sealwright.verification.SealNumber;
import org.sealwright.verification.StatusList;
import org.sealwright.verification.StatusListCheck;
import org.sealwright.verification.StatusListException;
import org.sealwright.verification.StatusPurpose;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import tools.jackson.databind.json.JsonMapper;

@PortalTest
class StatusListTests {

    private static final Actor JOB = Actor.system("test");

    @Autowired
    SignedSeals signed;

    SealTestWorld world;

    @Autowired
    SealSuspension suspension;

    @Autowired
    SealWithdrawal withdrawal;

    @Autowired
    SealReading reading;

    @Autowired
    Seals seals;

    @Autowired
    SealVersions versions;

    @Autowired
    SealLedger ledger;

    @Autowired
    StatusListRows rows;

    @Autowired
    SealAddresses addresses;

    @Autowired
    SealSigner signer;

    @Autowired
    JsonMapper json;

    @Autowired
    TransparencyLog log;

    @Autowired
    PublishedKeys keys;

    @Autowired
    JdbcClient database;

    @Autowired
    TestPeople people;

    @Autowired
    Tries tries;

    @BeforeEach
    void makeAWorld() {
        world = new SealTestWorld(signed, people);
    }

    /** Bits are a function of the states alone, whatever the way that led there, legal tries and illegal ones. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void bitsSayWhatTheSealsSayAfterAnyRowOfActs(long seed) {
        Random random = new Random(seed);
        Actor certifier = world.certifier();
        UUID maker = people.maker("Many Seals Ltd");
        List<SealNumber> numbers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            numbers.add(world.issued(certifier, maker));
        }
        for (int act = 0; act < 25; act++) {
            actAtRandom(random, certifier, maker, numbers.get(random.nextInt(numbers.size())));
        }
        numbers.forEach(this::assertBitsFollowState);
    }

    @Test
    void publishesAListThatVerifiesAndTellsTheBits() {
        Actor certifier = world.certifier();
        SealNumber number = world.issued(certifier, people.maker("Listed Ltd"));
        assertThat(published(number, StatusPurpose.SUSPENSION)).isFalse();
        suspension.suspend(certifier, number, because("why"), null);
        assertThat(published(number, StatusPurpose.SUSPENSION)).isTrue();
        assertThat(published(number, StatusPurpose.REVOCATION)).isFalse();
        withdrawal.withdraw(certifier, number, because("why"));
        assertThat(published(number, StatusPurpose.REVOCATION)).isTrue();
    }

    @Test
    void tellsOnceOfAListThatWasNotSignedForHalfOfItsLife() throws Exception {
        world.issued();
        List<Object> told = new ArrayList<>();
        Clock early = Clock.offset(Clock.systemUTC(), Duration.ofHours(11));
        Clock late = Clock.offset(Clock.systemUTC(), Duration.ofHours(13));
        tries.as(JOB, () -> {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            new StatusListWatch(rows, told::add, early).tell(JOB);
            assertThat(told).isEmpty();
            var watch = new StatusListWatch(rows, told::add, late);
            watch.tell(JOB);
            watch.tell(JOB);
            assertThat(told).hasSize(rows.all().size()).doesNotHaveDuplicates();
            assertThat(new StatusListWatch.ListHealth(watch)
                            .health()
                            .getStatus()
                            .getCode())
                    .isEqualTo("WARNING");
            return told;
        });
    }

    @Test
    void isOutOfDateAfterADay() {
        SealNumber number = world.issued();
        int list = reading.find(JOB, number).orElseThrow().revocation().list();
        assertThatThrownBy(() ->
                        verified(StatusPurpose.REVOCATION, list, Instant.now().plus(Duration.ofHours(25))))
                .isInstanceOf(StatusListException.class)
                .hasMessageContaining("out of date");
    }

    @Test
    void isSignedAnewWithTheSameBitsButLoggedOnlyOnceADay() {
        world.issued();
        Instant now = Instant.now().plus(Duration.ofMinutes(10));
        StatusList before = list(StatusPurpose.SUSPENSION).statusList();
        long archived = archived();
        renewAt(now);
        assertThat(list(StatusPurpose.SUSPENSION).signedAt()).isAfterOrEqualTo(now.minusSeconds(1));
        assertThat(list(StatusPurpose.SUSPENSION).statusList()).isEqualTo(before);
        assertThat(archived()).isEqualTo(archived);
        renewAt(now.plus(Duration.ofDays(2)));
        assertThat(archived()).isEqualTo(archived + 2);
        renewAt(Instant.now());
    }

    /** An act that changes a bit is taken back with a sentence where the signer is away. */
    @Test
    void saysThatTheSignerIsAway() {
        SealNumber number = world.issued();
        StatusLists lists = new StatusLists(rows, addresses, away(), json, log, Clock.systemUTC());
        Seal suspended = Mockito.mock(Seal.class);
        Mockito.when(suspended.suspends(1)).thenReturn(true);
        assertRefused(
                "signer.refused.UNREACHABLE",
                () -> tries.run(JOB, () -> lists.reflect(suspended, versions.require(number, 1))));
        assertThat(published(number, StatusPurpose.SUSPENSION)).isFalse();
    }

    @Test
    void renewsTheOtherListsWhereOneCanNotBe() {
        var first = new StatusListRenewal.Published(StatusPurpose.REVOCATION, 1);
        var second = new StatusListRenewal.Published(StatusPurpose.SUSPENSION, 1);
        StatusListRenewal renewal = Mockito.mock(StatusListRenewal.class);
        Mockito.when(renewal.published(JOB)).thenReturn(List.of(first, second));
        Mockito.doThrow(new Refused("signer.refused.UNREACHABLE")).when(renewal).renew(JOB, first);
        SealTasks.renewAll(renewal, JOB);
        Mockito.verify(renewal).renew(JOB, second);
    }

    private static SealSigner away() {
        SealSigner signer = Mockito.mock(SealSigner.class);
        Mockito.when(signer.signStatusList(Mockito.anyString()))
                .thenThrow(new SignerRefused(Refusal.UNREACHABLE, "test"));
        return signer;
    }

    @Test
    void archivesEachListThatDiffers() {
        Actor certifier = world.certifier();
        SealNumber number = world.issued(certifier, people.maker("Archived Ltd"));
        long before = archived();
        suspension.suspend(certifier, number, because("why"), null);
        suspension.reinstate(certifier, number, because(null));
        assertThat(archived()).isEqualTo(before + 2);
    }

    @Test
    void drawsPlacesOnDifferentIndexesThatNobodyHas() {
        SealView one = reading.find(JOB, world.issued()).orElseThrow();
        SealView other = reading.find(JOB, world.issued()).orElseThrow();
        assertThat(one.revocation()).isNotEqualTo(other.revocation());
        assertThat(one.suspension()).isNotEqualTo(other.suspension());
        assertThat(one.revocation().index()).isNotEqualTo(one.suspension().index());
        StatusPurpose purpose = StatusPurpose.REVOCATION;
        Place taken = new Place(one.revocation().list(), one.revocation().index());
        tries.run(JOB, () -> assertThat(rows.isTaken(purpose, taken)).isTrue());
    }

    private void actAtRandom(Random random, Actor certifier, UUID maker, SealNumber number) {
        try {
            switch (random.nextInt(6)) {
                case 0 -> suspension.suspend(certifier, number, because("why"), null);
                case 1 -> suspension.reinstate(certifier, number, because(null));
                case 2 -> withdrawal.withdraw(certifier, number, because("why"));
                case 3 -> withdrawal.terminate(certifier, number, because("why"));
                case 4 -> expire(number);
                default -> world.extend(certifier, number, maker, "4.2.1", "4.2." + random.nextInt(2, 99));
            }
        } catch (Refused illegal) {
            assertThat(illegal.key()).startsWith("seals.refused.");
        }
    }

    private void expire(SealNumber number) {
        Instant after = reading.find(JOB, number).orElseThrow().validUntil().plusSeconds(1);
        tries.run(
                JOB,
                () -> new SealExpiry(seals, ledger, database, Clock.fixed(after, ZoneOffset.UTC)).expire(JOB, number));
    }

    private void assertBitsFollowState(SealNumber number) {
        SealView seal = reading.find(JOB, number).orElseThrow();
        boolean ended = seal.status() == SealStatus.WITHDRAWN || seal.status() == SealStatus.TERMINATED;
        for (int version = 1; version <= seal.version(); version++) {
            boolean current = version == seal.version();
            StoredVersion stored = version(number, version);
            assertThat(bit(StatusPurpose.REVOCATION, stored.places().revocation()))
                    .as("%s version %d of %d is %s", number, version, seal.version(), seal.status())
                    .isEqualTo(!current || ended);
            assertThat(bit(StatusPurpose.SUSPENSION, stored.places().suspension()))
                    .isEqualTo(current && seal.status() == SealStatus.SUSPENDED);
        }
    }

    private boolean bit(StatusPurpose purpose, Place place) {
        return verified(purpose, place.list(), Instant.now()).isSet(place.index());
    }

    private boolean published(SealNumber number, StatusPurpose purpose) {
        StoredVersion stored = version(number, 1);
        return bit(
                purpose,
                purpose == StatusPurpose.REVOCATION
                        ? stored.places().revocation()
                        : stored.places().suspension());
    }

    private StatusList verified(StatusPurpose purpose, int list, Instant now) {
        return new StatusListCheck(keys.credentialCheck())
                .verified(
                        reading.statusList(JOB, purpose, list).orElseThrow(),
                        addresses.statusList(purpose, list),
                        purpose,
                        now);
    }

    private StoredVersion version(SealNumber number, int version) {
        return tries(() -> versions.require(number, version));
    }

    private StatusListRows.Row list(StatusPurpose purpose) {
        return tries(() -> rows.find(purpose, 1).orElseThrow());
    }

    private long archived() {
        return tries(() -> database.sql("select count(*) from seals.archived_list")
                .query(Long.class)
                .single());
    }

    private void renewAt(Instant now) {
        StatusLists lists = new StatusLists(rows, addresses, signer, json, log, Clock.fixed(now, ZoneOffset.UTC));
        StatusListRenewal renewal = new StatusListRenewal(lists, rows);
        tries.run(JOB, () -> renewal.published(JOB).forEach(list -> renewal.renew(JOB, list)));
    }

    private <T> T tries(Callable<T> act) {
        try {
            return tries.as(JOB, act);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
